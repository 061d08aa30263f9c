%{
Pi by throwing darts,
once in a loop and once as one array.
%}
N = 1e6;
rng(1, 'twister');
tic
hits = 0;
while hits < N
    p = rand(1, 2);
    if norm(p) <= 1, hits = hits + 1; end
    if hits == 1000
        break
    end
end
toc

points = rand(N, 2);
inside = sum(points.^2, 2) <= 1;
estimate = 4 * nnz(inside) / N;
err = abs(estimate - pi);
assert(err < 1e-2, 'Estimate %g is off by %g.', estimate, err);
try
    z = undefined_function(3);
catch exception
    disp(exception.message);
end
B = A'; C = A.' * B'; s = 'it''s'; w = "say ""hi""";
