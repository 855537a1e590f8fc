//! Shows the progress of a long installation, and logs its output.

use crate::run::{name_of, spoken};
use crate::tools::Toolbox;
use anyhow::{Context as _, Result, anyhow};
use std::collections::VecDeque;
use std::fs::File;
use std::io::{BufRead, BufReader, IsTerminal, Write, pipe, stderr};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// How many of its last lines of output a failed installation shows.
const LAST_LINES: usize = 12;

/// Erases the terminal's current line.
const CLEAR: &str = "\r\x1b[2K";

/// Runs an installation; `advice` is the error when it fails.
///
/// On a terminal the line below `title` shows the latest output; elsewhere a line is printed once a minute.
pub(super) fn follow(
    toolbox: &Toolbox,
    mut command: Command,
    title: &str,
    advice: &str,
) -> Result<()> {
    let log = toolbox.log();
    let failed = || format!("{advice} Its whole output is in {}.", log.display());
    let mut log_file = (File::options().create(true).append(true).open(&log))
        .with_context(|| format!("{} cannot be written.", log.display()))?;
    let no_log = || format!("{} cannot be written.", log.display());
    let words: Vec<_> = command
        .get_args()
        .map(|word| word.to_string_lossy())
        .collect();
    let program = command.get_program().display();
    writeln!(log_file, "\n## {title}\n$ {program} {}", words.join(" ")).with_context(no_log)?;

    let name = name_of(&command);
    let (output, input) = pipe().with_context(|| format!("{name} could not be started."))?;
    let second = (input.try_clone()).with_context(|| format!("{name} could not be started."))?;
    command.stdin(Stdio::null()).stdout(input).stderr(second);

    let mut status_line = StatusLine::start(title);
    let mut child = match command.spawn() {
        Ok(child) => child,
        Err(error) => {
            status_line.end("failed");
            return Err(error).with_context(|| advice.to_owned());
        }
    };
    // Closes our copies of the pipe's writing end, or the loop below would never end.
    drop(command);

    let mut last_lines = VecDeque::new();
    for line in BufReader::new(output).split(b'\n') {
        let line = line.with_context(|| format!("{name} could not be listened to."))?;
        let line = String::from_utf8_lossy(&line).trim_end().to_owned();
        writeln!(log_file, "{line}").with_context(no_log)?;
        status_line.show(&line);
        if last_lines.len() == LAST_LINES {
            last_lines.pop_front();
        }
        last_lines.push_back(line);
    }
    let status = child.wait().with_context(failed)?;
    if status.success() {
        status_line.end("done");
        return Ok(());
    }
    status_line.end("failed");
    for line in last_lines {
        eprintln!("  | {line}");
    }
    Err(anyhow!(failed()))
}

/// Prints the title of an installation, and below it a line that changes.
struct StatusLine {
    start: Instant,
    last: Instant,
    terminal: bool,
}

impl StatusLine {
    fn start(title: &str) -> Self {
        eprintln!("{title} …");
        let now = Instant::now();
        Self {
            start: now,
            last: now,
            terminal: stderr().is_terminal(),
        }
    }

    fn show(&mut self, line: &str) {
        let pause = Duration::from_secs(if self.terminal { 1 } else { 60 });
        if self.last.elapsed() < pause {
            return;
        }
        self.last = Instant::now();
        let time = spoken(self.start.elapsed());
        // Short enough not to wrap: a wrapped line could not be erased.
        let line: String = line.trim().chars().take(60).collect();
        if self.terminal {
            eprint!("{CLEAR}  {time}  {line}");
        } else {
            eprintln!("  {time}  {line}");
        }
    }

    fn end(&self, how: &str) {
        let clear = if self.terminal { CLEAR } else { "" };
        eprintln!("{clear}  {how} in {}", spoken(self.start.elapsed()));
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may end at the first surprise")]
    use super::*;
    use crate::run::{cargo, scratch};
    use std::fs;

    #[test]
    fn a_failed_installation_gives_advice_and_logs_its_output() {
        let folder = scratch("progress");
        fs::create_dir_all(&folder).unwrap();
        let toolbox = Toolbox::kept_in(folder.clone()).unwrap();

        let command = cargo(["there-is-no-such-command"]);
        let failure = follow(&toolbox, command, "Doing it", "Do it yourself.").unwrap_err();
        assert!(
            failure.to_string().starts_with("Do it yourself."),
            "{failure}"
        );
        let log = fs::read_to_string(toolbox.log()).unwrap();
        assert!(
            log.contains("## Doing it\n$ cargo there-is-no-such-command\n"),
            "{log}"
        );
        assert!(log.contains("no such command"), "{log}");

        let missing = Command::new(folder.join("no program"));
        let failure = follow(&toolbox, missing, "Doing it", "Do it yourself.").unwrap_err();
        assert!(
            failure.to_string().starts_with("Do it yourself."),
            "{failure}"
        );

        assert!(follow(&toolbox, cargo(["--version"]), "Asking", "Do it yourself.").is_ok());
        fs::remove_dir_all(&folder).unwrap();
    }
}
