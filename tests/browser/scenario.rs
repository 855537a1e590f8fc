//! Runs a scenario: in a tab of its own, with a picture of the tab where it fails.

use std::{
    fs,
    io::Write,
    panic::{AssertUnwindSafe, catch_unwind, resume_unwind},
    path::Path,
    time::{Duration, Instant},
};

use crate::{
    matrix,
    page::Page,
    session::{Browser, Engine},
};

/// Runs a scenario in a fresh tab, then asserts that nothing went wrong unseen. A failure leaves a picture of the tab.
///
/// WebKit's driver loses a tap or an opening now and then (twice in four runs of all scenarios); so there one that fails is
/// tried once more, in another browser, and that is said.
pub(crate) fn run(engine: Engine, scenario: fn(&mut Page)) {
    if !engine.is_wanted() {
        return;
    }
    let thread = std::thread::current();
    let name = thread.name().unwrap_or("scenario");
    let start = Instant::now();
    let mut outcome = attempt(engine, scenario, name);
    if outcome.is_err() && engine == Engine::WebKit {
        // Past what captures the output of tests that pass.
        let _ = writeln!(std::io::stderr(), "{name} failed once, and is tried again");
        outcome = attempt(engine, scenario, name);
    }
    matrix::keep(engine, name, &outcome);
    keep_time(name, start.elapsed());
    if let Err(failure) = outcome {
        resume_unwind(failure);
    }
}

/// Keeps how long a scenario took, for the list of the slowest.
fn keep_time(name: &str, time: Duration) {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("scenarios");
    let file = folder.join(name.replace("::", "-"));
    // Without it one line is missing from a list, and nothing else.
    let _ =
        fs::create_dir_all(&folder).and_then(|()| fs::write(file, time.as_millis().to_string()));
}

fn attempt(engine: Engine, scenario: fn(&mut Page), name: &str) -> std::thread::Result<()> {
    let mut page = Page::new(Browser::borrow(engine));
    let outcome = catch_unwind(AssertUnwindSafe(|| {
        scenario(&mut page);
        page.assert_untroubled();
    }));
    if outcome.is_ok() {
        // A browser that does not close its tab says nothing against the page; its place is taken by another.
        if catch_unwind(AssertUnwindSafe(|| page.close())).is_err() {
            let _ = writeln!(
                std::io::stderr(),
                "{name} passed, but its tab does not close"
            );
        }
        return outcome;
    }
    let name = name.replace("::", "-");
    let picture = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}.png"));
    // The browser itself may be what failed; the failure that counts is the first.
    let _ = catch_unwind(AssertUnwindSafe(|| {
        page.screenshot(&picture);
        #[allow(clippy::print_stderr, reason = "shown below the failure")]
        {
            eprintln!("the tab as it was: {}", picture.display());
        }
    }));
    // Nothing of a failed scenario may reach the next one, so its browser ends here.
    outcome
}
