//! What a package carries beside the program: `paperwork FOLDER` writes the man page, completions for four shells and the icon in its sizes.

use clap::CommandFactory;
use clap_complete::{Shell, generate_to};
use linimasa::cli::Opts;
use resvg::{tiny_skia, usvg};
use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

/// Pixels on a side, as the icon themes have them.
const ICON_SIZES: [u32; 7] = [16, 32, 48, 64, 128, 256, 512];

fn main() -> Result<(), Box<dyn Error>> {
    let folder = PathBuf::from(std::env::args_os().nth(1).ok_or("give a folder")?);
    fs::create_dir_all(&folder)?;
    man_page(&folder)?;
    for shell in [Shell::Bash, Shell::Zsh, Shell::Fish, Shell::PowerShell] {
        generate_to(shell, &mut Opts::command(), "linimasa", &folder)?;
    }
    icons(&folder)
}

/// One page for the program and all its verbs.
fn man_page(folder: &Path) -> Result<(), Box<dyn Error>> {
    let command = Opts::command();
    let mut page = Vec::new();
    let man = clap_mangen::Man::new(command.clone());
    man.render(&mut page)?;
    for verb in command.get_subcommands() {
        page.extend(format!(".SH \"LINIMASA {}\"\n", verb.get_name().to_uppercase()).bytes());
        let verb = clap_mangen::Man::new(verb.clone());
        verb.render_description_section(&mut page)?;
        verb.render_options_section(&mut page)?;
    }
    fs::write(folder.join("linimasa.1"), page)?;
    Ok(())
}

fn icons(folder: &Path) -> Result<(), Box<dyn Error>> {
    let drawing = include_str!("../assets/icons/linimasa.svg");
    let tree = usvg::Tree::from_str(drawing, &usvg::Options::default())?;
    for size in ICON_SIZES {
        let mut pixels = tiny_skia::Pixmap::new(size, size).ok_or("no room for an icon")?;
        let scale = size as f32 / tree.size().width();
        resvg::render(&tree, tiny_skia::Transform::from_scale(scale, scale), &mut pixels.as_mut());
        fs::write(folder.join(format!("linimasa-{size}.png")), pixels.encode_png()?)?;
    }
    Ok(())
}
