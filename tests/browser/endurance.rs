//! Long use: two thousand things done at random, in an order that a seed decides, leave no error and no weight.

use serde_json::{Value, json};

use crate::{page::Page, scenario::run, session::Engine};

/// How many things are done in all, and after how many the page counts as warm.
const TURNS: (usize, usize) = (2_000, 200);
/// Which order: the day the document was written. Another number finds another order.
const SEED: u64 = 1953_0710;

/// What a visitor may click.
const PLACES: [&str; 13] = [
    ".noteref button",
    ":popover-open .card-close",
    ":popover-open a[href^='#']",
    "a.event",
    ".evidence.is-open a",
    ".evidence.is-open button",
    ".timeline-tools input",
    "[name=text]",
    ".date",
    ".file-number",
    ".masthead :is(a, button)",
    "#notes a[href^='#ref']",
    "#embed :is(button, summary)",
];
const KEYS: [&str; 8] = [
    "\u{E004}", "\u{E00C}", "\u{E007}", "\u{E012}", "\u{E014}", "\u{E011}", "\u{E010}", " ",
];

/// Numbers that look random and come again in the same order (the constants are Knuth's for MMIX).
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: usize) -> usize {
        self.0 = (self.0)
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % end
    }
}

#[test]
fn two_thousand_turns_leave_no_error_and_no_weight() {
    run(Engine::Chromium, |page| {
        // No hand is that quick, and the engine slows the history down.
        page.tolerate("Throttling navigation");
        page.open("");
        // A link that leads away would end the test, and not the page.
        page.run(
            "addEventListener('click', event => {
                const link = event.target.closest('a');
                if (link && !link.getAttribute('href').startsWith('#')) event.preventDefault();
            })",
        );
        // The Embed dialog comes last: of a frame that is taken away, as its preview is, Chromium keeps up to 200 kB for a
        // while, which are not the page's.
        page.run("document.querySelector('[popovertarget=embed]').inert = true");
        let mut dice = Dice(SEED);
        let mut warm = [0.0; 2];
        for turn in 0..TURNS.0 {
            if turn == TURNS.1 {
                warm = weight(page);
            }
            play(page, &mut dice);
        }
        let after = weight(page);
        #[allow(clippy::print_stdout, reason = "figures for whoever asks for them")]
        {
            println!(
                "script heap and program memory in bytes, after {} turns {warm:?}, after {} {after:?}",
                TURNS.1, TURNS.0
            );
        }
        for (what, warm, after) in [
            ("the script heap", warm[0], after[0]),
            ("the program's memory", warm[1], after[1]),
        ] {
            assert!(
                warm > 0.0 && after <= warm * 1.1,
                "{what} grew from {warm} to {after} bytes"
            );
        }
        page.run("document.querySelector('[popovertarget=embed]').inert = false");
        for _ in 0..TURNS.1 {
            play(page, &mut dice);
        }
        page.open("?");
        page.click("#ref-4");
        page.wait_for_pinned(4);
    });
}

/// One turn. What can not be done just now is none.
fn play(page: &mut Page, dice: &mut Dice) {
    while !act(page, dice) {}
}

/// Does one thing, without waiting for what comes of it; tells whether it could be done.
fn act(page: &mut Page, dice: &mut Dice) -> bool {
    if dice.below(3) == 0 {
        page.press(KEYS[dice.below(KEYS.len())]);
        return true;
    }
    let place = PLACES[dice.below(PLACES.len())];
    let which = dice.below(64);
    let point: Option<[i64; 2]> = page.get(&format!(
        "(() => {{
            const all = [...document.querySelectorAll({place:?})].filter(part => part.checkVisibility());
            const part = all[{which} % all.length];
            if (!part) return null;
            const seen = part.getBoundingClientRect();
            if (seen.top < 0 || seen.bottom > innerHeight) part.scrollIntoView({{ block: 'center', behavior: 'instant' }});
            const box = part.getBoundingClientRect();
            return [box.left + Math.min(box.width / 2, 20), box.top + Math.min(box.height / 2, 10)].map(Math.round);
        }})()"
    ));
    let Some([x, y]) = point.filter(|[x, y]| (0..1280).contains(x) && (0..800).contains(y)) else {
        return false;
    };
    let actions: Value = json!([
        { "type": "pointerMove", "x": x, "y": y },
        { "type": "pointerDown", "button": 0 }, { "type": "pointerUp", "button": 0 },
    ]);
    page.mouse(actions);
    true
}

/// What scripts and program hold after all rubbish is collected, in bytes.
pub(crate) fn weight(page: &mut Page) -> [f64; 2] {
    // Some of what is collected lets go of more.
    for _ in 0..3 {
        page.linger();
        page.devtools("HeapProfiler.collectGarbage", json!({}));
    }
    let heap = page.devtools("Runtime.getHeapUsage", json!({}))["usedSize"].as_f64();
    let evaluate = json!({ "expression": "WebAssembly.Memory.prototype" });
    let prototype = page.devtools("Runtime.evaluate", evaluate)["result"]["objectId"].take();
    let all = page.devtools(
        "Runtime.queryObjects",
        json!({ "prototypeObjectId": prototype }),
    );
    let sum = json!({
        "objectId": all["objects"]["objectId"],
        "functionDeclaration": "function() { return this.reduce((sum, memory) => sum + memory.buffer.byteLength, 0) }",
    });
    let program = page.devtools("Runtime.callFunctionOn", sum)["result"]["value"].as_f64();
    [heap.expect("a size"), program.expect("a size")]
}
