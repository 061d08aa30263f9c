<ul>
<?php foreach ($papers as $key => $paper): ?>
  <li><?= htmlspecialchars($paper['title']) ?></li>
<?php endforeach; ?>
</ul>
<?php
function cite(array $authors, int $year = 2020, &...$rest): string
{
    $names = implode(', ', array_map(function ($a) use ($year) {
        return strtoupper($a->name ?? 'anon');
    }, $authors));
    # older papers
    if ($year < 2000 && !empty($names)) {
        return "{$names} ($year)\n" . PHP_EOL;
    }
    static $count = 0;
    $query = "SELECT * FROM papers WHERE id = {$rest[0]}";
    return sprintf('%s (%d)', $names, $year) . $count++ . \Foo\Bar::BAZ;
}
interface Citable { public function cite(?string $style): string; }
