//! What was reported in the sample.

use crate::view::{FeedItem, Opens};
use crate::vocab::EntryNo;

/// Turn, time, kind, title, source, grade, text.
type Row = (u16, &'static str, &'static str, &'static str, &'static str, &'static str, &'static str);

const ROWS: [Row; 12] = [
    (
        1,
        "D0 02h",
        "REPORT",
        "Government portals slow since midnight",
        "National CERT of Estmark",
        "A1",
        "Traffic against tax, health and identity portals rose to forty times the usual level shortly after midnight. Filtering has begun with the three largest providers.",
    ),
    (
        1,
        "D0 05h",
        "ALLY",
        "Ilmenia asks what this has to do with the Alliance",
        "Delegation of Ilmenia",
        "B3",
        "The delegation notes that slow websites have never been a matter for the Council and asks that wording be kept low.",
    ),
    (
        1,
        "D0 09h",
        "REPORT",
        "Hacktivists claim the flood",
        "Open channels",
        "D4",
        "A channel that calls itself the Lantern Collective claims responsibility and publishes a list of further targets. The list was copied from a public directory.",
    ),
    (
        2,
        "D0 14h",
        "EVIDENCE",
        "The flood came from rented machines",
        "Provider in Dunmere",
        "B2",
        "Two providers in Dunmere terminated 1,900 rented machines. They were paid for through a reseller that was seen in an earlier campaign.",
    ),
    (
        2,
        "D1 03h",
        "ATTACK",
        "Wiper in the control centre of Estgrid",
        "Estgrid duty engineer",
        "A2",
        "At 02:51 local time the operator stations of the regional control centre went dark one after another. Breakers were opened by hand in three districts.\n\nThe engineers who were called in found the disks overwritten. The technique is on file as T1561.",
    ),
    (
        2,
        "D1 06h",
        "RESPONSE",
        "Rapid response team on its way",
        "",
        "",
        "Four experts of the Allied pool have left for Tarvas. They are expected at the control centre within ten hours.",
    ),
    (
        3,
        "D1 20h",
        "COUNCIL",
        "Consultation under Article 4 opened",
        "Private Office",
        "A1",
        "The Council met at the request of Estmark. Ostreva and Valdora spoke for a public attribution, Ilmenia and Kestria against haste.",
    ),
    (
        3,
        "D2 04h",
        "REPORT",
        "A memo about reprisals is in the papers",
        "Press summary",
        "C3",
        "Two papers print what they call a memo of the Allied staff. It speaks of cutting the interconnector. The staff knows of no such memo.",
    ),
    (
        3,
        "D2 07h",
        "EVIDENCE",
        "Compile times fit a working day further east",
        "Partner service",
        "B3",
        "The samples recovered from Estgrid were compiled between nine and six, three time zones to the east. This is easily forged.",
    ),
    (
        3,
        "D2 18h",
        "REPORT",
        "The memo was edited",
        "Liaison officer",
        "B2",
        "The memo that two papers print today was edited. The original asked for help; the printed one threatens to cut the link.\n\nThe liaison officer obtained the original from a colleague who should not have passed it on. Showing it to the Allies burns that source.",
    ),
    (
        3,
        "D3 02h",
        "ALLY",
        "Valdora reports phones down in the east",
        "Delegation of Valdora",
        "A2",
        "Base stations in the east run on batteries for about six more hours. Valdora asks for generators before it asks for words.",
    ),
    (
        3,
        "D3 05h",
        "ATTACK",
        "Intruder found at Estmark's water works",
        "National CERT of Estmark",
        "A2",
        "Two engineering stations of the water works hold the same loader that preceded the wiper. Nothing has been switched so far. The operator asks whether it should cut the stations off, which would mean manual operation in two cities.",
    ),
];

/// Twelve items, oldest first.
pub fn feed() -> Vec<FeedItem> {
    ROWS.iter()
        .enumerate()
        .map(|(row, &(turn, at, kind, title, source, grade, text))| FeedItem {
            turn,
            at: at.into(),
            kind: kind.into(),
            title: title.into(),
            text: text.into(),
            source: source.into(),
            voice: if source.is_empty() { "" } else { "Short sentences." }.into(),
            grade: grade.into(),
            only_you: title == "The memo was edited",
            urgent: row == 11,
            new: row >= 8,
            opens: (kind != "REPORT" || row == 11)
                .then(|| Opens::Event(EntryNo(u32::try_from(row).expect("few rows") * 7))),
        })
        .collect()
}
