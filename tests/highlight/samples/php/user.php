<?php
declare(strict_types=1);
namespace App\Models;
use Foo\Bar, Baz\{Qux, A as B};
use function strlen;
/** Doc */
abstract class User extends Model implements Countable {
    const LIMIT = 10;
    public static ?string $name = 'x';
    private readonly array $items = [];
    protected function find(int $id, ?string ...$rest): ?User {
        // comment
        $x = new Foo\Bar($id);
        return array_map(fn($y) => $y * 2.5, $this->items) ?? null;
    }
}
$s = "Hello {$user->name} and $arr[0] ${x} \n";
echo <<<EOT
text $x
EOT;
try { $a = 0x1F . E_USER_ERROR; } catch (A|B $e) { throw new class { }; }
?>
<p><?= $x ?></p>
