use std::collections::HashMap;

/// Mean of a sample.
pub fn mean(values: &[f64]) -> Option<f64> {
    if values.is_empty() { return None; }
    Some(values.iter().sum::<f64>() / values.len() as f64)
}

#[derive(Debug, Clone)]
enum Kind<'a> { Text(&'a str), Count(u32) }

impl<'a> Kind<'a> {
    fn show(&self) -> String {
        match self {
            Kind::Text(t) => format!("{t:>8}\n"),
            Kind::Count(n) if *n > 1_000 => "many".to_string(),
            _ => String::new(),
        }
    }
}

fn main() {
    let mut counts: HashMap<char, usize> = HashMap::new();
    for c in "abca".chars() { *counts.entry(c).or_insert(0) += 1; }
    println!("{:?} {}", counts, r#"raw "text""#); // done
}
