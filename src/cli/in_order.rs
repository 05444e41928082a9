//! Work on several threads whose results come back in the order of the items.
//!
//! ```text
//!              /--> worker 0: items 0, 3, 6 ... --\
//! items --feed ---> worker 1: items 1, 4, 7 ... ---> sink, asking worker 0, 1, 2, 0, 1, 2 ...
//!              \--> worker 2: items 2, 5, 8 ... --/
//! ```
//! Every arrow is a channel of a few places, so that no more than a handful of items is held, however many there are.

use std::num::NonZeroUsize;
use std::ops::ControlFlow;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread;

/// Items that wait before and after each worker: enough that a long article does not keep the other workers waiting.
const WAITING: usize = 8;

/// Gives every item to a worker and the results to `sink` in the order of `items`, until `sink` breaks.
///
/// `new_worker` is called once in each thread, for what a thread cannot share. When `sink` breaks, threads that wait for an
/// item are left behind: they end with the program.
pub fn in_order<I, O, W>(
    items: impl Iterator<Item = I> + Send + 'static,
    jobs: Option<NonZeroUsize>,
    new_worker: impl Fn() -> W + Send + Sync + 'static,
    mut sink: impl FnMut(O) -> ControlFlow<()>,
) where
    I: Send + 'static,
    O: Send + 'static,
    W: FnMut(I) -> O,
{
    let jobs = jobs.or_else(|| thread::available_parallelism().ok()).map_or(1, NonZeroUsize::get);
    if jobs == 1 {
        let _ = items.map(new_worker()).try_for_each(sink);
        return;
    }
    let results = start(items, jobs, &Arc::new(new_worker));
    for worker in results.iter().cycle() {
        // A worker without a further result is the first without a further item: all later ones have none either.
        let Ok(result) = worker.recv() else { return };
        if sink(result).is_break() {
            return;
        }
    }
}

fn start<I, O, W, N>(items: impl Iterator<Item = I> + Send + 'static, jobs: usize, new_worker: &Arc<N>) -> Vec<Receiver<O>>
where
    I: Send + 'static,
    O: Send + 'static,
    W: FnMut(I) -> O,
    N: Fn() -> W + Send + Sync + 'static,
{
    let (inlets, outlets): (Vec<_>, Vec<_>) = (0..jobs).map(|_| spawn_worker(Arc::clone(new_worker))).unzip();
    thread::spawn(move || {
        for (item, inlet) in items.zip(inlets.iter().cycle()) {
            if inlet.send(item).is_err() {
                return;
            }
        }
    });
    outlets
}

fn spawn_worker<I, O, W, N>(new_worker: Arc<N>) -> (SyncSender<I>, Receiver<O>)
where
    I: Send + 'static,
    O: Send + 'static,
    W: FnMut(I) -> O,
    N: Fn() -> W + Send + Sync + 'static,
{
    let (item_inlet, item_outlet) = sync_channel::<I>(WAITING);
    let (result_inlet, result_outlet) = sync_channel(WAITING);
    thread::spawn(move || {
        let mut work = new_worker();
        for item in item_outlet {
            if result_inlet.send(work(item)).is_err() {
                return;
            }
        }
    });
    (item_inlet, result_outlet)
}

#[cfg(test)]
mod tests {
    use super::in_order;
    use std::num::NonZeroUsize;
    use std::ops::ControlFlow;
    use std::thread;
    use std::time::Duration;

    fn doubled(jobs: usize, count: u64, stop_after: usize) -> Vec<u64> {
        let mut seen = Vec::new();
        let slow_for_some = |item: u64| {
            thread::sleep(Duration::from_micros(item % 7 * 100));
            item * 2
        };
        in_order(
            0..count,
            NonZeroUsize::new(jobs),
            move || slow_for_some,
            |result| {
                seen.push(result);
                if seen.len() == stop_after { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
            },
        );
        seen
    }

    #[test]
    fn results_come_in_the_order_of_the_items_whatever_the_number_of_threads() {
        let expected: Vec<u64> = (0..100).map(|item| item * 2).collect();
        for jobs in [1, 2, 3, 16] {
            assert_eq!(doubled(jobs, 100, usize::MAX), expected, "{jobs} jobs");
        }
        assert!(doubled(4, 0, 1).is_empty());
    }

    #[test]
    fn a_sink_that_breaks_ends_the_run() {
        assert_eq!(doubled(3, 1_000_000, 5), [0, 2, 4, 6, 8]);
    }
}
