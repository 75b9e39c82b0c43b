#include "ui/profile/DraftProblems.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <array>

namespace quorate {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(quorate::DraftProblems)
};

QString nameProblem(const QString& name, const QStringList& taken)
{
    if (name.isEmpty())
        return Words::tr("Give the connection a name.");
    if (!isProfileName(name))
        return Words::tr("A name has 1 to 100 printable characters.");
    return taken.contains(name) ? Words::tr("There is already a connection of this name.") : QString();
}

QString centreProblem(const ProfileDraft& draft, qsizetype index)
{
    const QString name = draft.targets[index].centre.trimmed();
    if (!isProfileName(name))
        return name.isEmpty() ? Words::tr("Give the data centre a name.")
                              : Words::tr("A name has 1 to 100 printable characters.");
    const auto isSame = [&](const TargetDraft& other) {
        return other.centre.trimmed() == name;
    };
    return std::count_if(draft.targets.cbegin(), draft.targets.cend(), isSame) > 1
        ? Words::tr("Two data centres have this name.")
        : QString();
}

/// The reader of addresses names the wrong part first: "address 2: ...", "database: ...".
QString addressSentence(const Error& error, const Wording& wording)
{
    struct Part {
        const char* begin;
        const char* sentence;
    };
    static constexpr std::array kParts{
        Part{"scheme",
            QT_TRANSLATE_NOOP("quorate::DraftProblems",
                "An address begins with redis://, rediss://, redis+sentinel://, rediss+sentinel:// or "
                "unix://.")},
        Part{"address",
            QT_TRANSLATE_NOOP("quorate::DraftProblems",
                "Write host:port, several parted by commas; a port is 1 to 65535, IPv6 stands in brackets.")},
        Part{"user",
            QT_TRANSLATE_NOOP(
                "quorate::DraftProblems", "Enter user and password on the page Authentication instead.")},
        Part{"database",
            QT_TRANSLATE_NOOP(
                "quorate::DraftProblems", "The database is a number from 0; a cluster has only database 0.")},
        Part{"kind",
            QT_TRANSLATE_NOOP("quorate::DraftProblems",
                "The kind is standalone, replication, sentinel or cluster, and only sentinel with "
                "redis+sentinel://.")},
        Part{"path",
            QT_TRANSLATE_NOOP("quorate::DraftProblems",
                "A unix socket is written with three slashes: unix:///run/redis.sock")},
    };
    for (const Part& part : kParts) {
        if (error.detail.startsWith(QLatin1String(part.begin)))
            return Words::tr(part.sentence);
    }
    return wording.error(error);
}

QString addressProblem(const QString& address, const Wording& wording)
{
    if (address.isEmpty())
        return Words::tr("Give an address: host:port");
    const auto target = parseTargetUrl(address);
    return target ? QString() : addressSentence(target.error(), wording);
}

QString fileProblem(const QString& path)
{
    if (path.isEmpty())
        return {};
    const QFileInfo file(path);
    if (!file.exists())
        return Words::tr("There is no such file.");
    return file.isFile() && file.isReadable() ? QString() : Words::tr("This file cannot be read.");
}

QString keyProblem(const TargetDraft& target)
{
    if (!target.keyFile.isEmpty() && target.certificateFile.isEmpty())
        return Words::tr("A key is of use only with its certificate.");
    return fileProblem(target.keyFile);
}

void addTargetProblems(
    QList<DraftProblem>& problems, const ProfileDraft& draft, qsizetype index, const Wording& wording)
{
    const TargetDraft& target = draft.targets[index];
    const auto add = [&](DraftField field, const QString& sentence) {
        if (!sentence.isEmpty())
            problems.append({field, index, sentence});
    };
    if (draft.hasCentres)
        add(DraftField::CentreName, centreProblem(draft, index));
    add(DraftField::Address, addressProblem(target.address, wording));
    const auto read = parseTargetUrl(target.address);
    if (!read || !read->settings.tls.enabled)
        return;
    add(DraftField::CaFile, fileProblem(target.caFile));
    add(DraftField::Certificate, fileProblem(target.certificateFile));
    add(DraftField::Key, keyProblem(target));
}

} // namespace

QList<DraftProblem> draftProblems(
    const ProfileDraft& draft, const QStringList& takenNames, const Wording& wording)
{
    QList<DraftProblem> problems;
    if (const QString sentence = nameProblem(draft.name.trimmed(), takenNames); !sentence.isEmpty())
        problems.append({DraftField::Name, -1, sentence});
    for (qsizetype index = 0; index < draft.targets.size(); ++index)
        addTargetProblems(problems, draft, index, wording);
    if (!problems.isEmpty())
        return problems;
    // Whatever else the store would refuse.
    if (const auto valid = validate(profileOf(draft)); !valid)
        problems.append({DraftField::Other, -1, wording.error(valid.error())});
    return problems;
}

} // namespace quorate
