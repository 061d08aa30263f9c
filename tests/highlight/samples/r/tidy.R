suppressPackageStartupMessages({
  library(dplyr)
  library(tidyr)
})

weather <- tibble::tribble(
  ~station, ~month, ~rain, ~temp,
  "Ulm",    1L,     48.2,  -0.5,
  "Ulm",    2L,     41.7,   0.9,
  'Kiel',   1L,     64.0,   1.8,
  'Kiel',   2L,     NA,     2.0
)

wide <- weather %>%
  filter(!is.na(rain)) %>%
  mutate(wet = if_else(rain > 50, TRUE, FALSE), `mean temp` = round(temp, 1)) %>%
  group_by(station) %>%
  summarise(across(where(is.numeric), list(m = ~ mean(.x, na.rm = TRUE)))) %>%
  ungroup()

long <- pivot_longer(wide, -station, names_to = "what", values_to = "value")
long |> arrange(desc(value)) |> head(n = 3)
as_numeric <- \(x) as.numeric(x)
print(nrow(long) %/% 2 + 5 %% 3)
