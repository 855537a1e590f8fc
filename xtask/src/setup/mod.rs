//! Installs the tools that are missing.

mod install;
mod progress;

use crate::lock;
use crate::tools::{Missing, Purpose, Toolbox};
use anyhow::{Result, bail};

/// Installs every tool for `purpose` that is missing.
///
/// Takes a fraction of a second when nothing is missing.
pub(crate) fn ensure(purpose: Purpose) -> Result<Toolbox> {
    let toolbox = Toolbox::open()?;
    if !toolbox.missing(purpose).is_empty() {
        let _held = lock::hold(
            &toolbox.cache().join("lock"),
            "Another set-up is at work; waiting for it …",
            || {
                let folder = toolbox.cache().display();
                format!(
                    "Tools cannot be kept in {folder}; name another folder in FRUS_EXPLORER_TOOLS."
                )
            },
        )?;
        // Looked up again: another run may have installed them while we waited for the lock.
        install_all(&toolbox, &toolbox.missing(purpose))?;
        if !toolbox.missing(purpose).is_empty() {
            bail!(
                "Some tools are still missing after all were installed: see what the installers said in {}.",
                toolbox.log().display()
            );
        }
    }
    Ok(toolbox)
}

/// `cargo xtask setup`.
pub(crate) fn everything() -> Result<()> {
    let toolbox = ensure(Purpose::Testing)?;
    println!(
        "Everything is there. Tools are kept in {}:",
        toolbox.cache().display()
    );
    println!("  {}", toolbox.pins.target);
    for tool in &toolbox.pins.cargo {
        println!("  {}", tool.label());
    }
    for tool in &toolbox.pins.npm {
        println!("  {} {}", tool.name, tool.version);
    }
    for tool in &toolbox.pins.system {
        if let Some(path) = tool.path() {
            println!("  {}, {}", tool.name, path.display());
        }
    }
    Ok(())
}

fn install_all(toolbox: &Toolbox, missing: &[Missing<'_>]) -> Result<()> {
    for (index, part) in missing.iter().enumerate() {
        let place = format!("{} of {}", index + 1, missing.len());
        match part {
            Missing::System(tools) => install::system(toolbox, tools, &place)?,
            Missing::Target(target) => install::target(toolbox, target, &place)?,
            Missing::Npm(tools) => install::npm(toolbox, tools, &place)?,
            Missing::Cargo(tool) => install::cargo(toolbox, tool, &place)?,
        }
    }
    if (missing.iter()).any(|part| matches!(part, Missing::Cargo(_))) {
        install::remove_build_folder(toolbox);
    }
    Ok(())
}
