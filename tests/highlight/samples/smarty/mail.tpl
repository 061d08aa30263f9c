Dear {$customer.first_name},
your order {$order.id} of {$order.date|date_format:"%d.%m.%Y"} is on its way.
{while $i lt 3}{counter start=0 skip=2 assign="n"}{$i++}{/while}
{for $k=1 to 5}{$k@index}{/for}
{function menu level=0}
  <ul class="level{$level}">
  {foreach $data as $entry}
    {if is_array($entry)}<li>{$entry@key}</li>{menu data=$entry level=$level+1}{/if}
  {/foreach}
  </ul>
{/function}
{capture name="sum"}{math equation="x + y" x=1 y=2.5}{/capture}
{nocache}{time()}{/nocache}
{ not a tag } { $x }
{mailto address="shop@example.org" encode="javascript"}
{php}echo "x";{/php}
{$a = {$b|strip}}{$c[$d]['e'].f}
{"a {$b} c"}
{ldelim}x{rdelim} {#conf.open
{strip}
  <a href="{$url}?a={$a|escape:"url"}&amp;b=1" title='{$t}'>go</a>
{/strip}
{$x ? 'yes' : "no} and {broken "string
{* never closed
<p>the end</p>
