functions {
  vector sho(real t, vector y, real theta) {
    vector[2] dydt;
    dydt[1] = y[2];
    dydt[2] = -y[1] - theta * y[2];
    return dydt;
  }
  void tell(int n) { print(n); reject(n, 2); }
  int count_up(int n);
}
data {
  int<lower=1> T;
  array[T] vector[2] y;
  real t0; array[T] real ts;
}
parameters {
  vector<lower=0>[2] sigma; // noise
  real theta;
  simplex[3] p;
  cholesky_factor_corr[2] L;
}
model {
  array[T] vector[2] y_hat = ode_rk45(sho, y[1], t0, ts, theta);
  theta ~ std_normal();
  p ~ dirichlet(rep_vector(1, 3));
  sigma ~ normal(0, 2.5);
  while (1) { break; }
  for (t in 1:T)
    y[t] ~ normal(y_hat[t], sigma);
  y[1] .*= sigma; y[2] ./= 3 ^ 2;
  a = b ? c : d \ e; x += 1; x -= 1e3; m = A' .* B % 3;
  k = size(y) /* one
  two */ + 0.5;
}
generated quantities { int s = bernoulli_rng(0.5); real u = inv_logit(theta) - 3.; }
