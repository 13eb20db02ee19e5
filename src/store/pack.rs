//! Reads the pack that a scenario names, and nothing outside the folder of the scenario.

use std::io::{ErrorKind, Read};
use std::path::Path;

use cap_std::ambient_authority;
use cap_std::fs::Dir;

use crate::scenario::{BadPack, BadSource, LARGEST, Source};

use super::file::folder_of;
use super::reason::{reason, shown};

/// Reads the pack that the scenario at `scenario` names as `pack`: a path below the folder that the scenario is in.
///
/// The folder is opened once, and everything is looked up in it: no `..`, no link and no root leads out of it.
///
/// # Errors
///
/// Where it lies outside, is not called as packs are, is not there, or is no text.
pub fn read_pack(scenario: &Path, pack: &str) -> Result<Source, BadPack> {
    if let Some(bad) = BadPack::of_path(pack) {
        return Err(bad);
    }
    let (folder, below) = (folder_of(scenario), Path::new(pack));
    let missing = |error: &std::io::Error| match error.kind() {
        // What `cap_std` answers where a link leads out.
        ErrorKind::PermissionDenied if leads_out(folder, below) => {
            BadPack::Outside("is a link that leads out of the folder of the scenario".into())
        }
        ErrorKind::NotFound => BadPack::Missing(format!("{} has no such file", shown(folder))),
        _ => BadPack::Missing(reason(error)),
    };
    let folder_in = Dir::open_ambient_dir(folder, ambient_authority()).map_err(|error| missing(&error))?;
    // Looked at before it is opened: opening a pipe can wait for ever.
    let meta = folder_in.metadata(below).map_err(|error| missing(&error))?;
    if !meta.is_file() {
        return Err(BadPack::Missing("it is not an ordinary file".into()));
    }
    let mut bytes = Vec::new();
    let file = folder_in.open(below).map_err(|error| missing(&error))?;
    file.take(LARGEST as u64 + 1).read_to_end(&mut bytes).map_err(|error| missing(&error))?;
    let name = shown(&folder.join(below));
    Source::new(name, &bytes).map_err(|bad: BadSource| BadPack::Missing(bad.to_string()))
}

/// Whether something of this path is a link.
fn leads_out(folder: &Path, below: &Path) -> bool {
    below
        .ancestors()
        .any(|it| it != Path::new("") && std::fs::symlink_metadata(folder.join(it)).is_ok_and(|meta| meta.is_symlink()))
}

#[cfg(test)]
mod tests {
    use std::fs;

    use tempfile::tempdir;

    use super::*;

    #[test]
    fn a_pack_is_read_beside_its_scenario_and_below() {
        let folder = tempdir().unwrap();
        fs::create_dir(folder.path().join("harbour")).unwrap();
        fs::write(folder.path().join("pack.ron"), "()").unwrap();
        fs::write(folder.path().join("harbour/pack.ron"), "(keep: All)").unwrap();
        let scenario = folder.path().join("a.ron");
        assert_eq!(read_pack(&scenario, "pack.ron").unwrap().text(), "()");
        assert_eq!(read_pack(&scenario, "harbour/pack.ron").unwrap().text(), "(keep: All)");
        assert!(matches!(read_pack(&scenario, "quay/pack.ron"), Err(BadPack::Missing(_))));
        fs::create_dir(folder.path().join("quay")).unwrap();
        fs::create_dir(folder.path().join("quay/pack.ron")).unwrap();
        assert_eq!(read_pack(&scenario, "quay/pack.ron"), Err(BadPack::Missing("it is not an ordinary file".into())));
    }

    #[test]
    fn no_name_leads_out_of_the_folder() {
        let folder = tempdir().unwrap();
        let inner = folder.path().join("inner");
        fs::create_dir(&inner).unwrap();
        fs::write(folder.path().join("pack.ron"), "()").unwrap();
        let root = folder.path().join("pack.ron").display().to_string();
        for name in ["../pack.ron", root.as_str(), "./../pack.ron", "..\\pack.ron", "a/../../pack.ron", "secret.ron"] {
            assert!(matches!(read_pack(&inner.join("a.ron"), name), Err(BadPack::Outside(_))), "{name}");
        }
    }

    #[cfg(unix)]
    #[test]
    fn no_link_leads_out_of_the_folder() {
        use std::os::unix::fs::symlink;

        let folder = tempdir().unwrap();
        let inner = folder.path().join("inner");
        fs::create_dir_all(inner.join("real")).unwrap();
        fs::write(folder.path().join("pack.ron"), "()").unwrap();
        fs::write(inner.join("real/pack.ron"), "(keep: All)").unwrap();
        symlink("../pack.ron", inner.join("pack.ron")).unwrap();
        symlink("..", inner.join("up")).unwrap();
        symlink("real", inner.join("kept")).unwrap();
        for name in ["pack.ron", "up/pack.ron"] {
            assert!(matches!(read_pack(&inner.join("a.ron"), name), Err(BadPack::Outside(_))), "{name}");
        }
        assert_eq!(read_pack(&inner.join("a.ron"), "kept/pack.ron").unwrap().text(), "(keep: All)");
    }
}
