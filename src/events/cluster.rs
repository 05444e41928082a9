//! Things put together by how alike their pairs are.
//!
//! Pairs are taken up from the most alike down; two clusters become one if the pairs between them are alike on average. So a chain of
//! things that are each like the next does not pull in what is like none of the others.

use std::collections::BTreeMap;

/// Pairs between two clusters that are looked at for their average.
const MOST_PAIRS: usize = 24;

/// How far a pair belongs together; `None` for never, whatever else is alike.
pub type Score = Option<f64>;

/// Clusters of `items`, each in the order of `items`, by its first. `pairs` are those worth looking at; a pair joins from `least` on, and
/// two clusters whose pairs reach `least_on_average`.
pub fn cluster(
    items: &[usize],
    pairs: &[(usize, usize)],
    score: impl Fn(usize, usize) -> Score,
    least: f64,
    least_on_average: f64,
) -> Vec<Vec<usize>> {
    let mut ranked: Vec<(f64, usize, usize)> =
        pairs.iter().filter_map(|&(a, b)| score(a, b).filter(|found| *found >= least).map(|found| (found, a, b))).collect();
    ranked.sort_by(|x, y| y.0.total_cmp(&x.0).then((x.1, x.2).cmp(&(y.1, y.2))));
    let mut home: BTreeMap<usize, usize> = items.iter().map(|item| (*item, *item)).collect();
    let mut clusters: BTreeMap<usize, Vec<usize>> = items.iter().map(|item| (*item, vec![*item])).collect();
    for (_, a, b) in ranked {
        let (Some(first), Some(second)) = (home.get(&a).copied(), home.get(&b).copied()) else { continue };
        if first == second {
            continue;
        }
        let are_alike = clusters
            .get(&first)
            .zip(clusters.get(&second))
            .is_some_and(|(own, other)| average(own, other, &score).is_some_and(|found| found >= least_on_average));
        if !are_alike {
            continue;
        }
        let (keep, give) = (first.min(second), first.max(second));
        let moved = clusters.remove(&give).unwrap_or_default();
        for item in &moved {
            home.insert(*item, keep);
        }
        if let Some(kept) = clusters.get_mut(&keep) {
            kept.extend(moved);
            kept.sort_unstable();
        }
    }
    clusters.into_values().collect()
}

/// The average over pairs between two clusters; `None` if one pair of them never belongs together.
fn average(own: &[usize], other: &[usize], score: &impl Fn(usize, usize) -> Score) -> Score {
    let pairs = own.iter().flat_map(|a| other.iter().map(move |b| (*a, *b)));
    let all = own.len() * other.len();
    let step = all.div_ceil(MOST_PAIRS).max(1);
    let (mut sum, mut count) = (0.0, 0_usize);
    for (a, b) in pairs.step_by(step) {
        sum += score(a, b)?;
        count += 1;
    }
    (count > 0).then(|| sum / count as f64)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_chain_does_not_pull_in_what_is_like_none_of_the_others() {
        // 0 and 1 and 2 are alike, 3 is like 2 only; 4 never belongs to 0.
        let score = |a: usize, b: usize| match (a.min(b), a.max(b)) {
            (0..=1, 1..=2) => Some(2.0),
            (2, 3) => Some(0.5),
            (0, 4) => None,
            (1, 4) => Some(3.0),
            _ => Some(-2.0),
        };
        let items = [0, 1, 2, 3, 4];
        let pairs: Vec<(usize, usize)> = (0..5).flat_map(|a| (a + 1..5).map(move |b| (a, b))).collect();
        let found = cluster(&items[..4], &pairs, score, 0.0, 0.0);
        assert_eq!(found, vec![vec![0, 1, 2], vec![3]]);
        let found = cluster(&items, &pairs, score, 0.0, 0.0);
        assert_eq!(found, vec![vec![0, 2], vec![1, 4], vec![3]]);
    }
}
