//! What one frame of the canvas costs: layout, painting and tessellation at 1920×1080 while it is zoomed and panned, for 10,000, 100,000
//! and 1,000,000 events, beside a bare painter of culled bars and beside egui_plot's own points.
//!
//! `cargo bench --bench canvas`. Time is that of the thread on its core, so that neighbours on the machine do not count.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

#[path = "../tests/suite/crowd.rs"]
mod crowd;

use crowd::crowd;
use egui::{Color32, Context, Mesh, RawInput, Rect, Shape, Ui, Vec2, pos2};
use egui_plot::{Plot, PlotPoint, PlotPoints, Points};
use linimasa::layout::{Grouping, Index, Viewport, fit_all};
use linimasa::timeline::Timeline;
use linimasa::ui::{Shown, WindowState, install_fonts, timeline_ui};
use linimasa::words::Words;
use rustix::time::{ClockId, clock_gettime};
use std::sync::Arc;

const SIZE: Vec2 = Vec2::new(1920.0, 1080.0);
const FRAMES: usize = 300;

fn main() {
    println!(
        "{:>9}  {:>9} {:>9}  {:>9} {:>9}  {:>9}  {:>6} {:>8}",
        "events", "median ms", "p99 ms", "bare ms", "p99 ms", "points ms", "/bare", "/points"
    );
    for count in [10_000, 100_000, 1_000_000] {
        let timeline = Arc::new(crowd(count, 125, 8, 1));
        let ours = canvas(&timeline);
        let bare = bare(&timeline);
        let points = points(&timeline);
        println!(
            "{count:>9}  {:>9.3} {:>9.3}  {:>9.3} {:>9.3}  {:>9.3}  {:>6.2} {:>8.4}",
            ours.median,
            ours.p99,
            bare.median,
            bare.p99,
            points.median,
            ours.median / bare.median,
            ours.median / points.median
        );
    }
}

struct Cost {
    /// Milliseconds.
    median: f64,
    p99: f64,
}

/// The stretch of time that a frame looks at: zooming in to a thousandth, panning, and out again.
fn journey(frame: usize, all: (f64, f64)) -> (f64, f64) {
    let phase = frame as f64 / FRAMES as f64 * std::f64::consts::TAU;
    let days = (all.1 - all.0) * 10.0_f64.powf(-1.5 + 1.5 * phase.cos());
    let first = all.0 + (all.1 - all.0 - days) * (0.5 + 0.3 * (phase * 3.0).sin());
    (first, first + days)
}

fn measure(mut show: impl FnMut(&mut Ui, usize), frames: usize) -> Cost {
    let ctx = Context::default();
    install_fonts(&ctx);
    ctx.enable_accesskit();
    let mut times = Vec::new();
    for frame in 0..frames + 20 {
        let begun = thread_millis();
        let input = RawInput {
            screen_rect: Some(Rect::from_min_size(pos2(0.0, 0.0), SIZE)),
            time: Some(frame as f64 / 60.0),
            ..RawInput::default()
        };
        let mut output = ctx.run_ui(input, |ui| {
            egui::CentralPanel::default().frame(egui::Frame::NONE).show(ui, |ui| show(ui, frame));
        });
        output.textures_delta.clear();
        let primitives = ctx.tessellate(std::mem::take(&mut output.shapes), output.pixels_per_point);
        std::hint::black_box(&primitives);
        if frame >= 20 {
            times.push(thread_millis() - begun);
        }
    }
    times.sort_by(f64::total_cmp);
    Cost { median: times[times.len() / 2], p99: times[times.len() * 99 / 100] }
}

fn thread_millis() -> f64 {
    let time = clock_gettime(ClockId::ThreadCPUTime);
    time.tv_sec as f64 * 1e3 + time.tv_nsec as f64 / 1e6
}

fn canvas(timeline: &Arc<Timeline>) -> Cost {
    let begun = thread_millis();
    let index = Index::new(&timeline.view(), Grouping::Concept);
    println!("           index built in {:.0} ms", thread_millis() - begun);
    let all = fit_all(&index, SIZE.x, SIZE.y);
    let words = Words::new("en").expect("English");
    let shown = Arc::new(Shown { index, events: (0..timeline.events.len()).collect(), ..Shown::default() });
    let mut state = WindowState { timeline: Some(Arc::clone(timeline)), shown, ..WindowState::default() };
    measure(
        move |ui, frame| {
            let (first_day, last_day) = journey(frame, (all.first_day, all.last_day));
            state.viewport = Some(Viewport { first_day, last_day, ..all });
            timeline_ui(ui, &state, &words);
        },
        FRAMES,
    )
}

/// Bars in eight lanes, one for each column of pixels that has any, with labels where there is room: no rows, no doubt, no counts.
fn bare(timeline: &Timeline) -> Cost {
    let day = |day: chrono::NaiveDate| f64::from(day.to_epoch_days());
    let mut lanes: std::collections::BTreeMap<Option<&str>, Vec<(f64, f64, &str)>> = std::collections::BTreeMap::new();
    for event in &timeline.events {
        let start = event.bounds.earliest.or(event.bounds.latest).map(day).expect("a day");
        let end = event.bounds.latest.map_or(start, day);
        lanes.entry(event.concept).or_default().push((start, end + 1.0, &event.title));
    }
    let lanes: Vec<Vec<(f64, f64, &str)>> = lanes
        .into_values()
        .map(|mut lane| {
            lane.sort_by(|a, b| a.0.total_cmp(&b.0));
            lane
        })
        .collect();
    let all = (day(timeline.events[0].bounds.earliest.or(timeline.events[0].bounds.latest).expect("a day")), 20_088.0);
    measure(
        move |ui, frame| {
            let (first, last) = journey(frame, all);
            let scale = f64::from(SIZE.x) / (last - first);
            let mut mesh = Mesh::default();
            let height = SIZE.y / lanes.len() as f32;
            let mut nodes = 0;
            for (number, lane) in lanes.iter().enumerate() {
                let y = number as f32 * height + 40.0;
                // The longest event is two thousand days.
                let mut at = lane.partition_point(|event| event.0 < first - 2000.0);
                let mut label_end = f32::NEG_INFINITY;
                while at < lane.len() && lane[at].0 <= last {
                    let (start, end, title) = lane[at];
                    let x = ((start - first) * scale) as f32;
                    let rect = Rect::from_min_max(pos2(x, y), pos2((((end - first) * scale) as f32).max(x + 6.0), y + 12.0));
                    mesh.add_colored_rect(rect, Color32::LIGHT_BLUE);
                    let column_end = first + (f64::from(x.floor()) + 1.0) / scale;
                    let mut step = 1;
                    while at + step < lane.len() && lane[at + step].0 < column_end {
                        step *= 2;
                    }
                    let low = at + step / 2;
                    let next = (low + lane[low..(at + step).min(lane.len())].partition_point(|event| event.0 < column_end)).max(at + 1);
                    if next - at == 1 && x > label_end && x >= 0.0 {
                        let text = ui.painter().text(
                            pos2(x, y - 2.0),
                            egui::Align2::LEFT_BOTTOM,
                            title,
                            egui::FontId::proportional(12.0),
                            Color32::WHITE,
                        );
                        label_end = text.right() + 8.0;
                    }
                    let visible = rect.intersect(ui.max_rect());
                    if nodes < 300 && visible.is_positive() {
                        nodes += 1;
                        let response = ui.interact(visible, ui.scope_id().with((number, at)), egui::Sense::click());
                        response.widget_info(|| egui::WidgetInfo::selected(egui::Role::ListBoxOption, true, false, title));
                    }
                    at = next;
                }
            }
            ui.painter().add(Shape::mesh(mesh));
        },
        FRAMES,
    )
}

fn points(timeline: &Timeline) -> Cost {
    let points: Vec<PlotPoint> = timeline
        .events
        .iter()
        .enumerate()
        .map(|(at, event)| {
            let day = event.bounds.earliest.or(event.bounds.latest).expect("a day");
            PlotPoint::new(f64::from(day.to_epoch_days()), (at % 8) as f64)
        })
        .collect();
    measure(
        move |ui, _| {
            Plot::new("points").show(ui, |plot| plot.points(Points::new("events", PlotPoints::Borrowed(&points)).radius(2.0)));
        },
        20,
    )
}
