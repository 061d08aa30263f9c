# Reaction times: random intercepts for people and items
library(lme4)
library(ggplot2)

rt <- read.csv("data/reaction_times.csv", stringsAsFactors = TRUE)
rt <- subset(rt, correct == 1 & time > 200 & time < 3000)
rt$log_time <- log(rt$time)

m0 <- lmer(log_time ~ 1 + (1 | person) + (1 | item), data = rt, REML = FALSE)
m1 <- update(m0, . ~ . + condition)
anova(m0, m1)

print(summary(m1)$coefficients, digits = 3)
ci <- confint(m1, method = "boot", nsim = 500)

ggplot(rt, aes(x = condition, y = time, fill = condition)) +
  geom_violin(alpha = 0.4) +
  stat_summary(fun = mean, geom = "point", size = 2) +
  scale_y_log10() +
  labs(x = NULL, y = "Reaction time (ms)") +
  theme_minimal(base_size = 12)
