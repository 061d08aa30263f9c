xquery version "3.1" encoding "utf-8";
module namespace lib = "http://example.org/lib";
declare namespace my = 'urn:my';
declare default element namespace "http://example.org/d";
declare boundary-space preserve;
declare option my:trace "on";
import schema namespace s = "a.xsd" at "b.xsd";
declare variable $lib:limit as xs:integer external := 10;
(: Finds the books :)
declare %private %rest:path("/books") function lib:books($max as xs:decimal) as element(book)* {
  for $b at $i in doc("books.xml")//book[@year > 1999]
  let $price := $b/price div 2.5e1
  where $price le $max and exists($b/title)
  group by $key := $b/author
  order by $b/title ascending empty greatest, $i descending
  count $n
  return
    <entry id="{$b/@id}" class='row {{x}} {$i}' checked="it's > that">
      <!-- a comment - in XML -->
      <title>{ data($b/title) } &amp; more &#xA9;</title>
      <?target some data?><![CDATA[ <raw> & ]]>
      {{ braces }} {if ($i mod 2 = 0) then <even/> else "odd"}
    </entry>
};
(# my:pragma with text #) { try { lib:books(3) } catch err:XPTY0004 { $err:code } }
typeswitch ($x) case xs:string return ``[a `{ $x }` and ] ` text]`` default return ()
switch (1) case 1 return element { "a" } { attribute b { 2 }, text { "c" } } default return map { 'k' : [] }
for tumbling window $w in (1 to 5) start $s when true() only end $e when $e - $s eq 2 return validate lax { $w }
