//! The reader's own list, and what becomes of it.

use std::rc::Rc;

use reading_room::collection::{
    Collection, Item,
    table::{self, Unread},
};

/// The list, with what is known of where it is kept.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct List {
    /// What was collected.
    pub collection: Rc<Collection>,
    /// Where it is kept.
    pub keeping: Keeping,
    /// What the device keeps in its place, where that can not be read.
    pub unread: Option<Rc<str>>,
    /// What was taken out last, with its number.
    pub taken_out: Option<Rc<(usize, Item)>>,
    /// What the reader is told.
    pub said: Option<Said>,
    /// Whether something of it would be lost if the page were closed.
    pub is_unsaved: bool,
}

/// Where a list is kept.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Keeping {
    /// In the page alone.
    #[default]
    InPage,
    /// On the device.
    OnDevice,
    /// The reader wants it on the device, which does not take it.
    Refused,
}

/// What the reader is told of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Said {
    /// A list was opened: entries that were added, and that were there already.
    Opened {
        /// Added.
        added: usize,
        /// There already.
        known: usize,
    },
    /// A list could not be opened.
    NotOpened(Unread),
    /// The browser saves no files.
    NotSaved,
}

/// What happens to the list.
#[derive(Clone, Debug)]
pub enum Collecting {
    /// What the device keeps, when the page starts.
    Found(String),
    /// What another tab of this page keeps from now on; `None` where it keeps the list no longer.
    KeptElsewhere(Option<String>),
    /// The reader adds an item.
    Added(Box<Item>),
    /// The reader says something of the item of that number.
    Remarked(usize, String),
    /// The reader takes an item out.
    TookOut(usize),
    /// The reader puts it back.
    PutBack,
    /// The reader has opened a list.
    Opened(Result<Collection, Unread>),
    /// The reader wants it kept on the device, or not any more.
    Keep(bool),
    /// The device does not take it.
    NotKept,
    /// The reader has what can not be read removed from the device.
    Dropped,
    /// It was saved as the table that can be opened again.
    Saved,
    /// It could not be saved.
    NotSaved,
}

impl List {
    /// Changes the list.
    pub(super) fn apply(&mut self, action: Collecting) {
        self.said = None;
        match action {
            Collecting::Found(kept) => match table::read(&kept) {
                Ok(list) => {
                    // What was collected before the device had answered is not lost.
                    let collected = core::mem::replace(&mut self.collection, Rc::new(list));
                    self.change(|list| list.merge(Collection::clone(&collected)) > 0);
                    self.keeping = Keeping::OnDevice;
                }
                Err(_) => self.unread = Some(kept.into()),
            },
            Collecting::KeptElsewhere(kept) => {
                let list = kept.and_then(|kept| table::read(&kept).ok());
                match (list, self.keeping) {
                    (Some(list), Keeping::OnDevice) => self.collection = Rc::new(list),
                    // This page has one of its own, which stays.
                    (Some(_), _) => {}
                    (None, _) => {
                        self.keeping = Keeping::InPage;
                        self.is_unsaved = !self.collection.items.is_empty();
                    }
                }
            }
            Collecting::Added(item) => self.change(|list| list.add(*item)),
            Collecting::Remarked(number, remark) => self.change(|list| {
                let item = list.items.get_mut(number);
                item.map(|item| item.remark = remark).is_some()
            }),
            Collecting::TookOut(number) => {
                let item = self.collection.items.get(number).cloned();
                self.taken_out = item.map(|item| Rc::new((number, item)));
                self.change(|list| {
                    let is_there = number < list.items.len();
                    is_there.then(|| list.items.remove(number)).is_some()
                });
            }
            Collecting::PutBack => {
                if let Some(taken_out) = self.taken_out.take() {
                    let (number, item) = (*taken_out).clone();
                    self.change(|list| {
                        let number = number.min(list.items.len());
                        list.items.insert(number, item);
                        true
                    });
                }
            }
            Collecting::Opened(Ok(opened)) => {
                let of = opened.items.len();
                let mut added = 0;
                self.change(|list| {
                    added = list.merge(opened);
                    of > 0
                });
                let known = of - added;
                self.said = Some(Said::Opened { added, known });
            }
            Collecting::Opened(Err(unread)) => self.said = Some(Said::NotOpened(unread)),
            Collecting::Keep(true) => self.keeping = Keeping::OnDevice,
            Collecting::Keep(false) => {
                self.keeping = Keeping::InPage;
                self.is_unsaved = !self.collection.items.is_empty();
            }
            Collecting::NotKept => self.keeping = Keeping::Refused,
            Collecting::Dropped => self.unread = None,
            Collecting::Saved => self.is_unsaved = false,
            Collecting::NotSaved => self.said = Some(Said::NotSaved),
        }
    }

    /// Changes what was collected; `change` tells whether it did.
    fn change(&mut self, change: impl FnOnce(&mut Collection) -> bool) {
        let changed = change(Rc::make_mut(&mut self.collection));
        self.is_unsaved |= changed;
    }

    /// Whether the page should ask before it is closed: something would be lost.
    #[must_use]
    pub fn would_be_lost(&self) -> bool {
        self.is_unsaved && self.keeping != Keeping::OnDevice
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn item(id: &str) -> Item {
        let mut item = Item::default();
        item.work.id = id.to_owned();
        item.work.heading = "Editorial Note".to_owned();
        item
    }

    fn after(actions: impl IntoIterator<Item = Collecting>) -> List {
        let mut list = List::default();
        for action in actions {
            list.apply(action);
        }
        list
    }

    fn ids(list: &List) -> Vec<&str> {
        let items = list.collection.items.iter();
        items.map(|item| item.work.id.as_str()).collect()
    }

    fn added(id: &str) -> Collecting {
        Collecting::Added(Box::new(item(id)))
    }

    #[test]
    fn what_is_taken_out_can_be_put_back_where_it_was() {
        let list = after([
            added("v/d1"),
            added("v/d2"),
            added("v/d3"),
            Collecting::Remarked(1, "mine".to_owned()),
            Collecting::TookOut(1),
        ]);
        assert_eq!(ids(&list), ["v/d1", "v/d3"]);
        let mut list = list;
        list.apply(Collecting::PutBack);
        assert_eq!(ids(&list), ["v/d1", "v/d2", "v/d3"]);
        assert_eq!(
            list.collection.items.get(1).map(|item| &*item.remark),
            Some("mine")
        );
        // There is nothing more to put back, and no item of that number.
        list.apply(Collecting::PutBack);
        list.apply(Collecting::TookOut(7));
        list.apply(Collecting::Remarked(7, "nobody".to_owned()));
        assert_eq!(ids(&list), ["v/d1", "v/d2", "v/d3"]);
    }

    #[test]
    fn what_the_device_keeps_is_joined_by_what_was_collected_meanwhile() {
        let kept = table::write(&Collection {
            items: vec![item("v/d9")],
        });
        let list = after([added("v/d1"), Collecting::Found(kept)]);
        assert_eq!(ids(&list), ["v/d9", "v/d1"]);
        assert_eq!(list.keeping, Keeping::OnDevice);
        assert!(!list.would_be_lost());
    }

    #[test]
    fn a_kept_list_that_can_not_be_read_stays_until_the_reader_removes_it() {
        let newer = "version,title\n9,Later";
        let mut list = after([Collecting::Found(newer.to_owned()), added("v/d1")]);
        assert_eq!(list.unread.as_deref(), Some(newer));
        assert_eq!(list.keeping, Keeping::InPage);
        list.apply(Collecting::Dropped);
        assert_eq!((list.unread.as_deref(), ids(&list)), (None, vec!["v/d1"]));
    }

    #[test]
    fn the_page_asks_before_it_is_closed_only_where_something_would_be_lost() {
        for (actions, is_lost) in [
            (vec![], false),
            (vec![added("v/d1")], true),
            (vec![added("v/d1"), Collecting::Saved], false),
            (vec![added("v/d1"), Collecting::Keep(true)], false),
            (
                vec![added("v/d1"), Collecting::Keep(true), Collecting::NotKept],
                true,
            ),
            (
                vec![
                    added("v/d1"),
                    Collecting::Keep(true),
                    Collecting::Keep(false),
                ],
                true,
            ),
            (vec![added("v/d1"), Collecting::Saved, added("v/d1")], false),
            (vec![added("v/d1"), Collecting::Saved, added("v/d2")], true),
        ] {
            assert_eq!(
                after(actions.clone()).would_be_lost(),
                is_lost,
                "{actions:?}"
            );
        }
    }

    #[test]
    fn another_tab_is_followed_where_both_keep_the_list() {
        let kept = |id: &str| {
            let items = vec![item(id)];
            table::write(&Collection { items })
        };
        let mut list = after([
            Collecting::Found(kept("v/d1")),
            Collecting::KeptElsewhere(Some(kept("v/d2"))),
        ]);
        assert_eq!(ids(&list), ["v/d2"]);
        list.apply(Collecting::KeptElsewhere(None));
        assert_eq!((ids(&list), list.keeping), (vec!["v/d2"], Keeping::InPage));
        assert!(list.would_be_lost());
        // A list that is this page's alone is not lost to another tab.
        list.apply(Collecting::KeptElsewhere(Some(kept("v/d3"))));
        assert_eq!(ids(&list), ["v/d2"]);
    }
}
