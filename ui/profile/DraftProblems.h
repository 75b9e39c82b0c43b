#pragma once

#include "core/health/Wording.h"
#include "core/profile/ProfileDraft.h"

#include <QStringList>

namespace quorate {

enum class DraftField { Name, CentreName, Address, CaFile, Certificate, Key, Other };

/// Why a draft cannot be saved.
struct DraftProblem {
    DraftField field = DraftField::Other;
    qsizetype target = -1; ///< which of the draft's targets; -1: the profile itself
    QString sentence;
};

/// All that is wrong, in the order of the fields. `takenNames` are those of the other profiles. Looks whether
/// the TLS files can be read.
QList<DraftProblem> draftProblems(
    const ProfileDraft& draft, const QStringList& takenNames, const Wording& wording);

} // namespace quorate
