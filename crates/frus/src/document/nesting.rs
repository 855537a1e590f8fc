//! The blocks of a document as what they stand inside of each other: for writers whose format nests.

use super::{Block, BlockKind, Container};

/// A block, a list, or blocks inside a container.
pub(crate) enum Node<'a> {
    Block(&'a Block),
    List(Vec<Item<'a>>),
    Within(Container, Vec<Node<'a>>),
}

/// An item of a list, and what it goes on with.
pub(crate) struct Item<'a> {
    pub(crate) block: &'a Block,
    pub(crate) nodes: Vec<Node<'a>>,
}

/// What a block is to the list around it.
#[derive(Clone, Copy)]
enum Rank {
    /// It begins an item of that level.
    Begins(u32),
    /// It goes on with the last item of that level.
    GoesOn(u32),
}

/// The blocks in reading order, nested.
pub(crate) fn nested(blocks: &[Block]) -> Vec<Node<'_>> {
    nodes(blocks, 0)
}

/// Blocks that stand inside `depth` containers which are open already.
fn nodes(blocks: &[Block], depth: usize) -> Vec<Node<'_>> {
    let mut nodes = Vec::new();
    let mut rest = blocks;
    while let Some(first) = rest.first() {
        let container = first.inside.get(depth).copied();
        let run = |is_part: &dyn Fn(&Block) -> bool| {
            let length = rest.iter().take_while(|block| is_part(block)).count();
            rest.split_at_checked(length.max(1)).unwrap_or((rest, &[]))
        };
        let after = match container {
            Some(container) if container != Container::Item => {
                let (part, after) = run(&|block| block.inside.get(depth) == Some(&container));
                nodes.push(Node::Within(container, self::nodes(part, depth + 1)));
                after
            }
            _ if rank(first, depth).is_some() => {
                let (part, after) = run(&|block| rank(block, depth).is_some());
                list(part, depth, &mut nodes);
                after
            }
            _ => {
                nodes.push(Node::Block(first));
                rest.get(1..).unwrap_or_default()
            }
        };
        rest = after;
    }
    nodes
}

/// The items of which a list is made. What goes on with no item stands by itself.
fn list<'a>(blocks: &'a [Block], depth: usize, into: &mut Vec<Node<'a>>) {
    let mut items: Vec<Item<'a>> = Vec::new();
    let mut rest = blocks;
    while let Some((first, after)) = rest.split_first() {
        let Some(Rank::Begins(own)) = rank(first, depth) else {
            // Its items are open, whether one was there or not.
            let open = depth + first.inside.iter().skip(depth).take_while(is_item).count();
            let length = after
                .iter()
                .take_while(|block| matches!(rank(block, depth), Some(Rank::GoesOn(_))))
                .count();
            let (part, after) = rest.split_at_checked(length + 1).unwrap_or((rest, &[]));
            let inner = self::nodes(part, open);
            match items.last_mut() {
                Some(item) => item.nodes.extend(inner),
                None => into.extend(inner),
            }
            rest = after;
            continue;
        };
        let length = after
            .iter()
            .take_while(|block| match rank(block, depth) {
                Some(Rank::Begins(level)) => level > own,
                Some(Rank::GoesOn(level)) => level >= own,
                None => false,
            })
            .count();
        let (inside, next) = after.split_at_checked(length).unwrap_or((after, &[]));
        items.push(Item {
            block: first,
            nodes: parts(inside, depth, own),
        });
        rest = next;
    }
    if !items.is_empty() {
        into.push(Node::List(items));
    }
}

/// What an item of a level goes on with: blocks of its own, and lists inside it.
fn parts(blocks: &[Block], depth: usize, level: u32) -> Vec<Node<'_>> {
    let is_own =
        |block: &&Block| matches!(rank(block, depth), Some(Rank::GoesOn(own)) if own <= level);
    let mut found = Vec::new();
    let mut rest = blocks;
    while let Some(first) = rest.first() {
        let own = is_own(&first);
        let length = rest.iter().take_while(|block| is_own(block) == own).count();
        let (part, after) = rest.split_at_checked(length.max(1)).unwrap_or((rest, &[]));
        if own {
            let open = usize::try_from(level).unwrap_or_default() + 1;
            found.extend(nodes(part, depth + open));
        } else {
            list(part, depth, &mut found);
        }
        rest = after;
    }
    found
}

fn is_item(container: &&Container) -> bool {
    **container == Container::Item
}

fn rank(block: &Block, depth: usize) -> Option<Rank> {
    let inside = block.inside.get(depth..)?;
    let items = inside.iter().take_while(is_item).count();
    match (u32::try_from(items).ok()?.checked_sub(1), &block.kind) {
        (Some(level), _) => Some(Rank::GoesOn(level)),
        (None, BlockKind::LabelledItem { label, .. }) if inside.is_empty() => {
            Some(Rank::Begins(label.level))
        }
        _ => None,
    }
}
