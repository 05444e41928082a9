//! The list of keys, asked for by "?".

use super::{Desk, Intent};

/// Keys as they are written on a keyboard, or their key in `data/ui`, and the key of what they do in `data/ui`.
const KEYS: [(&str, &str); 20] = [
    ("key-left-right", "keys-step"),
    ("key-up-down", "keys-lane"),
    ("Home End", "keys-ends"),
    ("PgUp PgDn", "keys-turn"),
    ("+ −", "keys-zoom"),
    ("0", "keys-fit"),
    ("F", "keys-center"),
    ("G", "keys-go-to"),
    ("Backspace", "keys-previous-view"),
    ("Enter", "keys-evidence"),
    ("R", "keys-read"),
    ("O", "keys-open"),
    ("C", "keys-copy"),
    ("T", "keys-table"),
    ("Ctrl+F", "keys-search"),
    ("N  Shift+N", "keys-hit"),
    ("[ ]", "keys-as-of"),
    ("Ctrl+O", "keys-open-files"),
    ("Ctrl+E", "keys-export"),
    ("Esc", "keys-escape"),
];

pub(super) fn keys_help_ui(ui: &mut egui::Ui, desk: &Desk<'_>, intents: &mut Vec<Intent>) {
    if !desk.state.shows_keys {
        return;
    }
    let mut is_open = true;
    let window = egui::Window::new(desk.words.text("keys-title")).collapsible(false).resizable(false).open(&mut is_open);
    window.anchor(egui::Align2::CENTER_CENTER, [0.0, 0.0]).show(ui.ctx(), |ui| {
        egui::Grid::new("keys").num_columns(2).spacing([18.0, 5.0]).show(ui, |ui| {
            for (keys, key) in KEYS {
                let name = if keys.starts_with("key-") { desk.words.text(keys) } else { keys.to_owned() };
                ui.label(desk.palette.strong(name));
                ui.label(desk.words.text(key));
                ui.end_row();
            }
        });
    });
    if !is_open {
        intents.push(Intent::ShowKeys(false));
    }
}
