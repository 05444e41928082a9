//! The most important of any stretch of events, without looking at all of them.

use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::ops::Range;

const NONE: u32 = u32::MAX;

/// A tree of minima over ranks; rank 0 is the most important. Built in linear time, asked in logarithmic.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RankTree {
    ranks: Vec<u32>,
    /// Positions of the best of each subtree: the root at 1, the children of `n` at `2n` and `2n + 1`.
    best: Vec<u32>,
}

impl RankTree {
    pub fn new(ranks: Vec<u32>) -> Self {
        let leaves = ranks.len();
        let mut tree = Self { best: vec![NONE; 2 * leaves], ranks };
        for leaf in 0..leaves {
            tree.set(leaves + leaf, leaf as u32);
        }
        for node in (1..leaves).rev() {
            tree.set(node, tree.better(tree.at(2 * node), tree.at(2 * node + 1)));
        }
        tree
    }

    pub fn rank(&self, position: u32) -> u32 {
        self.ranks.get(position as usize).copied().unwrap_or(NONE)
    }

    /// Position of the most important of `range`.
    pub fn best(&self, range: Range<usize>) -> Option<u32> {
        let leaves = self.ranks.len();
        let (mut left, mut right) = (range.start + leaves, range.end.min(leaves) + leaves);
        let mut best = NONE;
        while left < right {
            if left % 2 == 1 {
                best = self.better(best, self.at(left));
                left += 1;
            }
            if right % 2 == 1 {
                right -= 1;
                best = self.better(best, self.at(right));
            }
            left /= 2;
            right /= 2;
        }
        (best != NONE).then_some(best)
    }

    fn at(&self, node: usize) -> u32 {
        self.best.get(node).copied().unwrap_or(NONE)
    }

    fn set(&mut self, node: usize, position: u32) {
        if let Some(best) = self.best.get_mut(node) {
            *best = position;
        }
    }

    fn better(&self, a: u32, b: u32) -> u32 {
        if self.rank(a) <= self.rank(b) { a } else { b }
    }
}

/// The `most` important positions of several trees, each within its range, best first: pairs of tree and position.
pub fn most_important(trees: &[(&RankTree, Range<usize>)], most: usize) -> Vec<(usize, u32)> {
    let mut waiting = BinaryHeap::new();
    let offer = |waiting: &mut BinaryHeap<_>, tree: usize, range: Range<usize>| {
        if let Some((source, best)) = trees.get(tree).and_then(|(source, _)| Some((source, source.best(range.clone())?))) {
            waiting.push(Reverse((source.rank(best), tree, best, range.start, range.end)));
        }
    };
    for (tree, (_, range)) in trees.iter().enumerate() {
        offer(&mut waiting, tree, range.clone());
    }
    let mut found = Vec::new();
    while found.len() < most
        && let Some(Reverse((_, tree, position, start, end))) = waiting.pop()
    {
        found.push((tree, position));
        offer(&mut waiting, tree, start..position as usize);
        offer(&mut waiting, tree, position as usize + 1..end);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_best_of_every_range_is_the_one_a_search_finds() {
        for count in 0..40_usize {
            let ranks: Vec<u32> = (0..count).map(|index| (index * 29 % 41) as u32).collect();
            let tree = RankTree::new(ranks.clone());
            for start in 0..=count {
                for end in start..=count {
                    let searched = (start..end).min_by_key(|at| ranks[*at]).map(|at| at as u32);
                    assert_eq!(tree.best(start..end), searched, "{start}..{end} of {count}");
                }
            }
        }
    }

    #[test]
    fn several_trees_give_their_best_in_order() {
        let (a, b) = (RankTree::new(vec![7, 0, 5]), RankTree::new(vec![3, 1]));
        assert_eq!(most_important(&[(&a, 0..3), (&b, 0..2)], 4), [(0, 1), (1, 1), (1, 0), (0, 2)]);
        assert_eq!(most_important(&[(&a, 2..3), (&b, 0..0)], 4), [(0, 2)]);
    }
}
