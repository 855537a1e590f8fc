//! What runs in the worker: requests are taken as they come, and what is being opened goes on a moment at a time.

use std::{cell::RefCell, rc::Rc};

use reading_room::worker::{Answer, Request, Worker};
use strings::Strings;

use super::place::Place;
use crate::browser::worker as browser;

/// How long it works before it listens again, in milliseconds.
const TURN: f64 = 12.0;

/// Serves the page for as long as the worker lives.
pub fn serve(strings: &'static Strings) {
    let worker = Rc::new(RefCell::new(Worker::new(strings, address)));
    let ask = {
        let worker = worker.clone();
        move |request: Request, bytes: Option<Vec<u8>>| {
            let answer = worker.borrow_mut().ask(request, bytes);
            if let Some(answer) = answer {
                browser::answer(&answer);
            }
        }
    };
    browser::listen(ask, move || turn(&mut worker.borrow_mut()));
}

/// The address of what a query finds, for links in what the worker draws.
fn address(typed: &str) -> String {
    let place = Place::Search {
        typed: typed.to_owned(),
        by_date: false,
    };
    place.address("", "", "")
}

/// Works for a moment; tells whether there is more to do.
fn turn(worker: &mut Worker) -> bool {
    let begin = browser::now();
    let mut progress = None;
    while browser::now() - begin < TURN {
        let Some(answer) = worker.step() else {
            progress.iter().for_each(browser::answer);
            return false;
        };
        // Of what only says how far it is, the last is enough.
        match answer {
            Answer::Unpacking { .. } | Answer::Reading { .. } => progress = Some(answer),
            answer => {
                progress.take().iter().for_each(browser::answer);
                browser::answer(&answer);
            }
        }
    }
    progress.iter().for_each(browser::answer);
    true
}
