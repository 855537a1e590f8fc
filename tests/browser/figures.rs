//! What the page of 5,000 events costs the browser. It measures, prints, and asserts nothing about time.
//!
//! `cargo xtask bench` runs it; docs/benchmarks.md says what the figures mean, and keeps them.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::{
    input::key,
    many_events::{ALL, button, events, wait_for_stretch},
    page::Page,
    scenario::run,
    server::Hosting,
    session::Engine,
};

/// How often everything is measured. The median of them is the figure.
const RUNS: usize = 5;

/// What one part of a run cost, in milliseconds unless it says otherwise.
#[derive(Clone, Copy, Debug, Default)]
struct Cost {
    /// Running scripts, for each step.
    script: f64,
    /// All work of the main thread, for each step: scripts, style, layout, painting.
    work: f64,
    /// Style and layout alone, for each step.
    layout: f64,
    /// How many tasks were longer than 50 ms.
    long_tasks: f64,
    /// The longest of them.
    longest: f64,
    /// The longest frame, from the first task of it to its painting, where it took more than 50 ms: style and layout are
    /// in it, which are no tasks.
    frame: f64,
    /// From a key or a wheel to the paint that answers it, at its slowest; in steps of 8 ms, as the browser gives it.
    answer: f64,
}

/// The figures of all runs, by what was done, in the order in which it was.
#[derive(Default)]
struct Figures {
    order: Vec<&'static str>,
    costs: BTreeMap<&'static str, Vec<Cost>>,
}

#[test]
#[ignore = "measures the site of 5,000 events, and asserts nothing: cargo xtask bench"]
fn what_five_thousand_events_cost() {
    run(Engine::Chromium, |page| {
        let mut figures = Figures::default();
        let mut sizes = String::new();
        for _ in 0..RUNS {
            one_run(page, &mut figures);
            let [all, timeline, table]: [usize; 3] = page.get(
                "['*', '#timeline *', '#evidence-table *'].map(part => document.querySelectorAll(part).length)",
            );
            sizes =
                format!("{all} elements, {timeline} of them in the timeline, {table} in the table");
        }
        figures.print(&sizes);
    });
}

fn one_run(page: &mut Page, figures: &mut Figures) {
    let events = events();
    figures.opening(page, "open, 200 events of the text", "");
    figures.measure(page, "switch that shows all 5,000", 1, |page| {
        page.run("document.querySelector('.timeline-tools input').focus()");
        page.press(key::SPACE);
        page.wait_until(
            "all events are there",
            "document.querySelector('#timeline [role=status]').textContent.includes('5000')",
        );
    });
    figures.opening(page, "open with all 5,000", ALL);
    for (name, words, times) in [
        ("60 stretches later", "Later", 60),
        ("20 stretches earlier", "Earlier", 20),
        ("closer, 10 times", "Closer", 10),
        ("wider, 10 times", "Wider", 10),
    ] {
        page.run(&format!("{}.focus()", button(words)));
        figures.measure(page, name, times, |page| {
            page.press_often(key::ENTER, times)
        });
    }
    page.run("document.querySelector('#timeline a.event[tabindex=\"0\"]').focus()");
    figures.measure(page, "100 arrows, over edges of stretches", 100, |page| {
        page.press_often(key::RIGHT, 100)
    });
    figures.measure(page, "end, home, 10 times", 20, |page| {
        for _ in 0..10 {
            page.press(key::END);
            page.wait_for_focus(&format!("#{}", events[4999].id));
            page.press(key::HOME);
            page.wait_for_focus(&format!("#{}", events[0].id));
        }
    });
    figures.measure(page, "an event chosen and left, 10 times", 20, |page| {
        for event in &events[..10] {
            page.wait_for_focus(&format!("#{}", event.id));
            page.press(key::ENTER);
            page.wait_for_focus("#evidence-title");
            page.press(key::ESCAPE);
            page.wait_for_focus(&format!("#{}", event.id));
            page.press(key::RIGHT);
        }
    });
    let far = &events[4320].id;
    figures.measure(page, "an address in another stretch", 1, |page| {
        page.run(&format!("location.hash = '{far}'"));
        wait_for_stretch(page, far);
    });
    page.press(key::ESCAPE);
    figures.measure(page, "scrolled through the page, 60 turns", 60, |page| {
        page.turn_wheel(700, 60)
    });
}

impl Figures {
    /// Measures the opening of the page, from a host that the browser has never met, so that nothing is kept of it.
    fn opening(&mut self, page: &mut Page, name: &'static str, query: &str) {
        page.host(Hosting::default());
        // By the clock of the page's own thread, which stands while other programs have the processor.
        page.devtools("Performance.enable", json!({ "timeDomain": "threadTicks" }));
        // The counters may begin anew with another site. A picture from the same host costs next to nothing,
        // and after it the page's own cost is what they count.
        page.tolerate("favicon.ico");
        page.load("generated-d5000.svg");
        page.open(query);
        let cost = cost_since(page, &BTreeMap::new(), 1);
        self.keep(name, cost);
    }

    /// Measures something that takes so many steps.
    fn measure(
        &mut self,
        page: &mut Page,
        name: &'static str,
        steps: usize,
        what: impl FnOnce(&mut Page),
    ) {
        watch(page);
        page.run("Object.assign(watched, { long: [], frames: [], answers: [] })");
        let before = counters(page);
        what(page);
        let cost = cost_since(page, &before, steps);
        self.keep(name, cost);
    }

    fn keep(&mut self, name: &'static str, cost: Cost) {
        if !self.order.contains(&name) {
            self.order.push(name);
        }
        self.costs.entry(name).or_default().push(cost);
    }

    /// The median of each figure, and in brackets the least and the most.
    #[allow(clippy::print_stdout, reason = "the figures are what this is for")]
    fn print(&self, sizes: &str) {
        type Column = (&'static str, fn(&Cost) -> f64);
        let columns: [Column; 7] = [
            ("script", |cost| cost.script),
            ("style, layout", |cost| cost.layout),
            ("all work", |cost| cost.work),
            ("long tasks", |cost| cost.long_tasks),
            ("longest", |cost| cost.longest),
            ("frame", |cost| cost.frame),
            ("answer", |cost| cost.answer),
        ];
        println!("\n{sizes}; {RUNS} runs, median (least–most); ms a step, long tasks in all\n");
        let heads: Vec<&str> = columns.iter().map(|(head, _)| *head).collect();
        println!(
            "| what | {} |\n|---|{}",
            heads.join(" | "),
            "--:|".repeat(heads.len())
        );
        for name in &self.order {
            let cells: Vec<String> = columns
                .iter()
                .map(|(_, of)| spread(self.costs[name].iter().map(of).collect()))
                .collect();
            println!("| {name} | {} |", cells.join(" | "));
        }
    }
}

fn spread(mut values: Vec<f64>) -> String {
    values.sort_by(f64::total_cmp);
    let digits = usize::from(
        values[values.len() / 2] < 10.0 && values.iter().any(|value| value.fract() > 0.0),
    );
    let show = |value: f64| format!("{value:.digits$}");
    let (median, least, most) = (
        show(values[values.len() / 2]),
        show(values[0]),
        show(values[values.len() - 1]),
    );
    if least == most {
        median
    } else {
        format!("{median} ({least}–{most})")
    }
}

/// Keeps in the page what the browser says of long tasks and slow answers, those of the opening included.
fn watch(page: &mut Page) {
    page.run(
        "if (window.watched) return;
         window.watched = { long: [], frames: [], answers: [] };
         new PerformanceObserver(list => watched.long.push(...list.getEntries().map(task => task.duration)))
             .observe({ type: 'longtask', buffered: true });
         new PerformanceObserver(list => watched.frames.push(...list.getEntries().map(frame => frame.duration)))
             .observe({ type: 'long-animation-frame', buffered: true });
         new PerformanceObserver(list => watched.answers.push(...list.getEntries().map(event => event.duration)))
             .observe({ type: 'event', durationThreshold: 16 });",
    );
}

/// What the browser has counted up to now, in seconds.
fn counters(page: &mut Page) -> BTreeMap<String, f64> {
    let answer = page.devtools("Performance.getMetrics", json!({}));
    let metrics = answer["metrics"].as_array().expect("metrics");
    let pair = |metric: &Value| {
        Some((
            metric["name"].as_str()?.to_owned(),
            metric["value"].as_f64()?,
        ))
    };
    metrics.iter().filter_map(pair).collect()
}

fn cost_since(page: &mut Page, before: &BTreeMap<String, f64>, steps: usize) -> Cost {
    // What follows from the last step is part of its cost, and the browser tells of a long task when it is over.
    page.linger();
    let after = counters(page);
    watch(page);
    page.linger();
    let [long, frames, answers]: [Vec<f64>; 3] =
        page.get("[watched.long, watched.frames, watched.answers]");
    let each = |name: &str| {
        let since = before.get(name).copied().unwrap_or_default();
        (after[name] - since) * 1000.0 / steps as f64
    };
    Cost {
        script: each("ScriptDuration"),
        work: each("TaskDuration"),
        layout: each("LayoutDuration") + each("RecalcStyleDuration"),
        long_tasks: long.len() as f64,
        longest: long.iter().copied().fold(0.0, f64::max),
        frame: frames.iter().copied().fold(0.0, f64::max),
        answer: answers.iter().copied().fold(0.0, f64::max),
    }
}
