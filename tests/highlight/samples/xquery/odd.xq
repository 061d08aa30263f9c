<page>
  <list type = "a" other= 'b'
        third="&lt;{ <inner attr="{1 + 2}"/> }" bad=unquoted>
    text with spaces, 'quotes' and { "code", <b>bold</b> } here
    </ list> } stray & alone <1 >
  </list >
  <ns:tag xml:lang="en"></ns:tag>
  <open attr-without>
</page>
} more }` code
declare context item := .;
declare decimal-format decimal-separator = "," NaN = "n";
some $x in <a/> satisfies $x instance of element(a) and %ann:x $y
ordered { unordered { 1 } }; for-each($a, function($k) { $k })
document { <x>{ (: comment :) }</x> } treat as document-node()
let $s := ``[ never `{ 1 } closed
<?pi in one line?> <?not
closed?> <![CDATA[one]]> <![CDATA[two
]]>
(#  a:b c #) (# not
closed
<!-- open -- - comment
