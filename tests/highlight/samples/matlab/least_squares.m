% Fit a polynomial by least squares and look at its residuals.
clear; close all; clc

x = linspace(-1, 1, 50)';
y = 3*x.^2 - x + 0.5 + 0.1*randn(size(x));

A = [ones(size(x)), x, x.^2];
beta = A \ y;
residuals = y - A*beta;
sigma2 = sum(residuals.^2) / (numel(y) - 3);
covariance = sigma2 * inv(A' * A);

for k = 1:3
    fprintf('beta(%d) = %7.4f +- %.4f\n', k-1, beta(k), ...
        sqrt(covariance(k, k)));
end

if any(abs(residuals) > 3*sqrt(sigma2)) && ~isempty(x)
    warning('outliers:found', 'there are outliers');
else
    disp("no outliers")
end
save('fit.mat', 'beta', '-v7.3');
