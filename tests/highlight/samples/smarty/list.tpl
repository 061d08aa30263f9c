{* A page with a list
   of articles *}
{extends file="layout.tpl"}
{config_load file='site.conf' section="list"}
<!DOCTYPE html>
<html>
<head><title>{$title|escape:'html'|default:"none"}</title>
<style>p { color: red; }</style></head>
<body class="{#bodyClass#} wide">
{block name=content}
  {foreach from=$articles item=article name=loop}
    {if $article.price > 10 && !$article.sold or $x eq 5}
      <h2 id="a{$smarty.foreach.loop.index}">{$article.title|upper|truncate:40:"...":true}</h2>
    {elseif $article->isNew()}
      <p>{"quoted \"text\" $x"|cat:'it\'s'}</p>
    {else}
      <p>{$article.text|regex_replace:"/[\r\n]/":" "}</p>
    {/if}
  {foreachelse}
    <p>None &amp; nothing</p>
  {/foreach}
{/block}
{assign var=total value=0x1F+3.5*2-7%3}
{include file="footer.tpl" links=[1, 2, 'a' => null]}
{literal}<script>var a = { b: 1 };</script>{/literal}
{html_options name=choice options=$choices selected=false}
{section name=i loop=$rows}{$rows[i].name}{/section}
</body>
</html>
