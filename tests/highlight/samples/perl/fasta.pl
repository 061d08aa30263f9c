use strict;
use warnings;
use List::Util qw(sum max);

my ($file, $min) = @ARGV;
$min ||= 50;
my %length;
my $name = '';

open my $in, '<', $file or die "cannot open $file: $!\n";
while (my $line = <$in>) {
    chomp $line;
    if ($line =~ /^>(\w+)\s*(.*)$/) {
        $name = $1;
    }
    else {
        $line =~ s/[^ACGTN]//gi;
        $length{$name} += length $line;
    }
}
close $in;

foreach my $id (sort { $length{$b} <=> $length{$a} } keys %length) {
    printf "%-20s %6d\n", $id, $length{$id} if $length{$id} >= $min;
}
print "mean: ", sum(values %length) / scalar(keys %length), "\n";
