#include "core/drill/DrillHistory.h"

#include "core/base/privateFile.h"
#include "core/base/stateFolder.h"
#include "core/drill/drillJson.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>

namespace quorate {

namespace {

constexpr qint64 kMaxFile = 1'000'000;

} // namespace

DrillHistory::DrillHistory(QString folder)
    : m_folder(std::move(folder))
{
}

QString DrillHistory::defaultFolder()
{
    return stateFolder() + QStringLiteral("/drills");
}

Result<QList<DrillReport>> DrillHistory::list() const
{
    QList<DrillReport> reports;
    const QDir folder(m_folder);
    // The names begin with the time.
    const QStringList names =
        folder.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name | QDir::Reversed);
    for (const QString& name : names.mid(0, kMost)) {
        const auto content = readPrivateFile(folder.filePath(name), kMaxFile);
        if (!content)
            return content.error();
        if (const auto report = drillFromJson(QJsonDocument::fromJson(*content).object()))
            reports << *report;
    }
    return reports;
}

Status DrillHistory::add(const DrillReport& report) const
{
    if (const auto folder = makePrivatePath(m_folder); !folder)
        return folder.error();
    const QString path = m_folder + QLatin1Char('/') + report.id + QStringLiteral(".json");
    return writePrivateFile(path, QJsonDocument(drillJson(report)).toJson());
}

Result<std::optional<DrillReport>> DrillHistory::before(const DrillReport& report) const
{
    const auto all = list();
    if (!all)
        return all.error();
    const DrillReport* const found = comparableBefore(report, *all);
    return found ? std::optional(*found) : std::nullopt;
}

} // namespace quorate
