// A regression with groups
functions {
  real scaled(real x, vector s) {
    return x * sum(s) / 2.5e-1;
  }
  #include helpers.stan
}
data {
  int<lower=0> N;            // how many
  int<lower=1, upper=N> J;
  array[N] int<lower=1> group;
  vector[N] y;
  matrix[N, 3] X;
}
transformed data {
  real mean_y = mean(y);
  complex z = 1 + 2i;
  int big = 100;
}
parameters {
  vector[3] beta;
  real<lower=0> sigma;
  vector[J] alpha;
}
transformed parameters {
  vector[N] mu;
  mu = alpha[group] + X * beta;
}
model {
  /* weak
     priors */
  beta ~ normal(0, 5);
  sigma ~ cauchy(0, 2.5) T[0, ];
  target += normal_lpdf(alpha | 0, 1);
  for (n in 1:N) {
    if (y[n] > 0 && mu[n] != 0 || n == J)
      y[n] ~ student_t(4, mu[n], sigma);
    else
      target += log_mix(0.3, -1.0, .5);
  }
}
generated quantities {
  vector[N] y_rep;
  real r = X[1]' * beta + pi() - e();
  # an old comment
  for (n in 1:N) y_rep[n] = normal_rng(mu[n], sigma);
}
