<!DOCTYPE html>
<html>
<body class="wide">
<?hh
  # a page
  async function render(): Awaitable<void> {
    $rows = await load();
    switch (count($rows)) {
      case 0: echo 'none'; break;
      default: print "many";
    }
    $text = <<<EOT
A text with $name
EOT;
    $x = async { await y(); };
    static $cache = keyset[];
    list($a, $b) = tuple(1, 0b101 + 017);
    try { Double::parse($a); } catch (TypeError $e) { } finally { unset($b); }
    $fn = function (inout Int $n) use ($x): void { $n++; };
    $n = (float) $a <=> (BOOL) $b;
    /* an ordinary comment */
    /** a document's */
  }
?>
<p title="a">&amp; <?= $title ?></p>
<?hh //partial
trait Named { require extends Base; abstract public function name(): string; }
interface Shape { public function area(): num; }
echo int, string\length("x"), typed, \vec\map, enum_exists(1), __FUNCTION__, PHP_EOL, E_ALL;
?>
</body>
</html>
