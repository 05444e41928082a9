//! Carries out what changes the view: where it stands in time, what is filtered and found, from which day it is seen.

use super::App;
use super::apply::{apply_to_state, select};
use crate::layout::{Index, Viewport, fit, fit_all};
use crate::message::Message;
use crate::timeline::{Hit, read_typed};
use crate::ui::{Intent, Reading, WindowState, centered, zoom};

/// Earlier views that are kept.
const MOST_VIEWS: usize = 50;

impl App {
    pub(super) fn apply_to_view(&mut self, intent: Intent) {
        let state = &mut self.state;
        match intent {
            Intent::SetViewport(viewport) => state.viewport = Some(viewport),
            Intent::KeepView => keep(state),
            Intent::PreviousView => state.viewport = state.views.pop().or(state.viewport),
            Intent::FitAll => go(state, |state, port| fit_all(&state.shown.index, port.width, port.height)),
            Intent::FitDays(first, last) => go(state, |_, port| fit(first, last, port.width, port.height)),
            Intent::FitEvent(index) => fit_event(state, index),
            Intent::Center => center_or_fit(state),
            Intent::Zoom(factor) => zoom_at_focus(state, factor),
            Intent::Turn(screens) => turn(state, screens),
            Intent::StepLane(lanes) => step_lane(state, lanes),
            Intent::SetRange(range) => state.range = range,
            Intent::EditGoTo(text) => state.go_to = text,
            Intent::GoTo(text) => self.go_to(&text),
            Intent::ToggleFacet(facet, value) => state.filter.toggle(facet, &value),
            Intent::DropFacet(facet) => state.filter.drop_facet(facet),
            Intent::ClearFilter => state.filter.clear(),
            Intent::SetRest(rest) => state.filter.rest = rest,
            Intent::Find(query) => (state.query, state.hit) = (query, None),
            Intent::StepHit(places) => step_hit(state, places),
            Intent::ShowTable(shows) => state.shows_table = shows,
            Intent::ShowKeys(shows) => state.shows_keys = shows,
            Intent::SetAsOf(day) => state.as_of = day,
            Intent::StepAsOf(places) => step_as_of(state, places),
            other => apply_to_state(state, other),
        }
    }

    fn go_to(&mut self, text: &str) {
        let typed = read_typed(text, self.state.today, self.words.language(), &self.knowledge);
        match typed {
            Some(typed) => {
                self.state.go_to = None;
                go(&mut self.state, |_, port| centered(port, typed.edtf.bounds()));
            }
            None => self.state.notice = Some(Message::new("go-to-unknown").text("typed", text)),
        }
    }
}

fn keep(state: &mut WindowState) {
    if let Some(viewport) = state.viewport.filter(|viewport| state.views.last() != Some(viewport)) {
        state.views.push(viewport);
        let surplus = state.views.len().saturating_sub(MOST_VIEWS);
        state.views.drain(..surplus);
    }
}

/// Leaps to another view; the one before can be gone back to.
fn go(state: &mut WindowState, to: impl FnOnce(&WindowState, &Viewport) -> Viewport) {
    let Some(port) = state.viewport else { return };
    let next = to(state, &port);
    if next != port {
        keep(state);
        state.viewport = Some(next);
    }
}

fn bounds_of(state: &WindowState, index: usize) -> Option<crate::edtf::Bounds> {
    Some(state.timeline.as_ref()?.events.get(index)?.bounds)
}

/// Brings the selected event into the middle.
pub fn center(state: &mut WindowState) {
    if let Some(bounds) = state.selected.and_then(|index| bounds_of(state, index)) {
        go(state, |_, port| centered(port, bounds));
    }
}

/// The first time into the middle; once it is there, with its neighbours.
fn center_or_fit(state: &mut WindowState) {
    let before = state.viewport;
    center(state);
    let is_there = before.zip(state.viewport).is_some_and(|(before, now)| (before.first_day - now.first_day).abs() < 1e-6);
    if let Some(index) = state.selected.filter(|_| is_there) {
        fit_event(state, index);
    }
}

fn fit_event(state: &mut WindowState, index: usize) {
    let place = state.shown.events.partition_point(|shown| *shown < index);
    let neighbours = state.shown.events.get(place.saturating_sub(1)..(place + 2).min(state.shown.events.len())).unwrap_or_default();
    let bounds: Vec<_> = neighbours.iter().filter_map(|index| bounds_of(state, *index)).collect();
    let days = bounds.iter().flat_map(|bounds| [bounds.earliest, bounds.latest]).flatten().map(crate::layout::day_number);
    let (first, last) = days.fold((f64::INFINITY, f64::NEG_INFINITY), |(first, last), day| (first.min(day), last.max(day + 1.0)));
    if first < last {
        go(state, |_, port| fit(first, last, port.width, port.height));
    }
}

/// Around the selected event where it is in sight, else around the middle.
fn zoom_at_focus(state: &mut WindowState, factor: f64) {
    let Some(port) = state.viewport else { return };
    let full = fit_all(&state.shown.index, port.width, port.height);
    let scale = crate::layout::Scale::new(&port, 0.0, port.width);
    let day = state.selected.and_then(|index| bounds_of(state, index)).and_then(|bounds| bounds.earliest.or(bounds.latest));
    let x = day.map(|day| scale.x_from_day(crate::layout::day_number(day) + 0.5)).filter(|x| (0.0..port.width).contains(x));
    state.viewport = Some(zoom(&port, factor, x.unwrap_or(port.width / 2.0), &full));
}

fn turn(state: &mut WindowState, screens: f64) {
    go(state, |_, port| {
        let days = (port.last_day - port.first_day) * 0.9 * screens;
        Viewport { first_day: port.first_day + days, last_day: port.last_day + days, ..*port }
    });
}

/// The event of the next lane that is nearest in time.
fn step_lane(state: &mut WindowState, lanes: isize) {
    let index = &state.shown.index;
    let Some(selected) = state.selected else { return };
    let Some(lane) = lane_of(index, selected) else { return };
    let day = bounds_of(state, selected).and_then(|bounds| bounds.earliest.or(bounds.latest)).map_or(0.0, crate::layout::day_number);
    let next = lane.checked_add_signed(lanes).and_then(|lane| index.lanes.get(lane)).and_then(|lane| lane.nearest(day));
    if let Some(next) = next {
        select(state, next);
    }
}

fn lane_of(index: &Index, event: usize) -> Option<usize> {
    index.lanes.iter().position(|lane| lane.has(event))
}

fn step_hit(state: &mut WindowState, places: isize) {
    let hits = state.shown.hits.hits.len();
    if hits == 0 {
        return;
    }
    let next = match state.hit {
        None if places < 0 => hits - 1,
        None => 0,
        Some(at) => (at as isize + places).rem_euclid(hits as isize) as usize,
    };
    state.hit = Some(next);
    match state.shown.hits.hits.get(next).copied() {
        Some(Hit::Event(index)) => select(state, index),
        Some(Hit::Passage { article, span }) => state.reading = Some(Reading { article, quote: Some(span) }),
        None => {}
    }
}

/// One day of publication on or back; behind the last is all that is known.
fn step_as_of(state: &mut WindowState, places: isize) {
    let days = &state.publication_days;
    let at = state.as_of.map_or(days.len(), |day| days.partition_point(|known| *known <= day).saturating_sub(1));
    state.as_of = days.get(at.saturating_add_signed(places)).copied();
}
