<?hh // strict
/* HH_IGNORE_ERROR[4110] it is a number */
namespace Shop\Cart;

use namespace HH\Lib\{Str, Vec};
use type Shop\Item;

newtype Price = int;
type Names = vec<string>;
enum Color: string as string { RED = 'red'; BLUE = 'blue'; }

final class Cart<T as arraykey> extends Base implements \IteratorAggregate<T> {
  const int LIMIT = 10;
  private dict<string, num> $prices = dict['a' => 1, "b" => 2.5e3];
  public function __construct(protected ?Names $names = null, bool $x = true) {}

  public async function totalAsync(keyset<int> $ids): Awaitable<float> {
    $sum = 0.0;
    foreach ($ids as $id) {
      $item = await Item::loadAsync($id);
      $sum += $item?->price ?? 0; // UNSAFE
      /* UNSAFE_EXPR */
      if ($sum >= self::LIMIT && !$this->isOpen()) { return 1.0; }
    }
    // UNSAFE_BLOCK the rest
    $f = ($a, $b) ==> $a . "text {$b} and $a[0] \x41\n";
    /* HH_FIXME[4053] */
    echo Str\format("%d", vec($ids)[0]), 'it\'s';
    throw new \Exception(Vec\map($x, $y ==> $y * 0x1F));
  }
}
function first(Stringish $s, Awaitable<void> $a): string { return super($s) |> type\of($$); }
