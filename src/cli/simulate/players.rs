//! Who is to play: policies, scripts, and responses that are started over and over.

use std::io::Write;
use std::path::Path;

use crate::cli::catalogue::shown;
use crate::cli::nearest::nearest;
use crate::cli::script;
use crate::cli::stop::Stop;
use crate::rehearse::{Known, Player};
use crate::rulebook::Rulebook;
use crate::vocab::ResponseId;

use super::Simulate;

/// What stands for every response.
const ALL: &str = "all";

impl Simulate {
    /// The players that were asked for, all policies where none was; `None` where a script has mistakes, and they were told.
    ///
    /// # Errors
    ///
    /// Where a script cannot be read or chooses something before the start, or a response is not in the rulebook.
    pub(super) fn players(&self, rulebook: &Rulebook, out: &mut dyn Write) -> Result<Option<Vec<Player>>, Stop> {
        let alone = self.policy.is_empty() && self.script.is_empty() && self.repeat.is_empty();
        let policies = if alone { &Known::ALL[..] } else { &self.policy };
        let mut players: Vec<Player> = policies.iter().copied().map(Player::Known).collect();
        for path in &self.script {
            let Some(player) = scripted(path, out)? else { return Ok(None) };
            players.push(player);
        }
        for id in &self.repeat {
            players.extend(repeated(id, rulebook)?);
        }
        Ok(Some(players))
    }
}

fn scripted(path: &Path, out: &mut dyn Write) -> Result<Option<Player>, Stop> {
    let Some((lines, settings)) = script::read(path, out)? else { return Ok(None) };
    if let Some(key) = settings.keys().next() {
        return Err(Stop::Wrong {
            message: format!("`{}` sets `{key}` before the start, and all players meet the same scenario", shown(path)),
            help: Some("take the `set` lines out of the script".to_owned()),
        });
    }
    let name = path.file_stem().map_or_else(|| shown(path), |it| it.to_string_lossy().into_owned());
    let commands = lines.into_iter().map(|it| it.command).collect();
    Ok(Some(Player::Script { name, commands }))
}

fn repeated(id: &str, rulebook: &Rulebook) -> Result<Vec<Player>, Stop> {
    let rows = &rulebook.responses.rows;
    let player = |at: usize| Player::Repeat { response: ResponseId::at(at), id: rows[at].id.clone() };
    if id == ALL {
        return Ok((0..rows.len()).map(player).collect());
    }
    let Some(at) = rulebook.responses.position(id) else {
        let near = nearest(id, rows.iter().map(|it| it.id.as_str()));
        return Err(Stop::Wrong {
            message: format!("there is no response `{id}`"),
            help: near.map(|near| format!("did you mean `{near}`?")),
        });
    };
    Ok(vec![player(at)])
}
