#!/usr/bin/perl
use strict; use warnings;
package Foo::Bar;
=pod

Doc here

=cut
my %h = (key => 'value', other=>"a $x @{y} \n \x41", 3 => q(a (b) c));
sub count_bases($$) {
    my ($seq, @rest) = @_;
    my $n = () = $seq =~ m/[GC]/gi;
    $seq =~ s/\s+//g; $seq =~ tr/a-z/A-Z/;
    $seq =~ s{a}{b}x;
    return $n / length($seq) if $seq ne '' && $#rest > 0x1f;
}
while (<STDIN>) { chomp; next unless /^>(\S+)/; push @ids, $1; print STDERR "$_\n"; }
open(my $fh, '<', $file) or die "Can't: $!";
print <<"EOT";
text $x
EOT
my @w = qw/a b c/; my $r = qr!x!; $h{a}{b} = [1, 2.5, 1_000];
printf("%d\n", scalar @w); `ls -l`; foo::bar(); LABEL: for (1..10) { last LABEL }
__END__
stuff
