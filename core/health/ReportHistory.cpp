#include "core/health/ReportHistory.h"

#include "core/base/privateFile.h"
#include "core/base/stateFolder.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLockFile>

#include <optional>

namespace quorate {

namespace {

constexpr qint64 kMaxFile = 1'000'000;
constexpr int kLockWaitMs = 2000;
constexpr QLatin1String kSchema("quorate.reports/1");

QJsonObject toJson(const MadeReport& report)
{
    return {{QStringLiteral("madeAt"), report.madeAt.toUTC().toString(Qt::ISODate)},
        {QStringLiteral("deployment"), report.deployment}, {QStringLiteral("score"), report.score},
        {QStringLiteral("path"), report.path}};
}

std::optional<MadeReport> fromJson(const QJsonObject& object)
{
    const MadeReport report{
        QDateTime::fromString(object.value(QLatin1String("madeAt")).toString(), Qt::ISODate).toUTC(),
        object.value(QLatin1String("deployment")).toString(), object.value(QLatin1String("score")).toInt(-1),
        object.value(QLatin1String("path")).toString()};
    const bool understood = report.madeAt.isValid() && report.score >= 0 && report.score <= 100
        && QDir::isAbsolutePath(report.path);
    return understood ? std::optional(report) : std::nullopt;
}

/// None when it is not a file of ours.
std::optional<QList<MadeReport>> parsed(const QByteArray& content)
{
    const QJsonObject root = QJsonDocument::fromJson(content).object();
    if (root.value(QLatin1String("schema")).toString() != kSchema)
        return std::nullopt;
    QList<MadeReport> reports;
    const QJsonArray entries = root.value(QLatin1String("reports")).toArray();
    for (const QJsonValue& entry : entries) {
        if (const auto report = fromJson(entry.toObject()); report && reports.size() < ReportHistory::kMost)
            reports += *report;
    }
    return reports;
}

QByteArray written(const QList<MadeReport>& reports)
{
    QJsonArray entries;
    for (const MadeReport& report : reports)
        entries += toJson(report);
    return QJsonDocument({{QStringLiteral("schema"), kSchema}, {QStringLiteral("reports"), entries}})
        .toJson();
}

} // namespace

ReportHistory::ReportHistory(QString folder)
    : m_folder(std::move(folder))
{
}

QString ReportHistory::defaultFolder()
{
    return stateFolder();
}

QString ReportHistory::filePath() const
{
    return m_folder + QStringLiteral("/reports.json");
}

Result<QList<MadeReport>> ReportHistory::list() const
{
    if (!QFileInfo::exists(filePath()))
        return QList<MadeReport>();
    const auto content = readPrivateFile(filePath(), kMaxFile);
    if (!content)
        return content.error();
    if (const auto reports = parsed(*content))
        return *reports;
    if (const auto moved = setAside(); !moved)
        return moved.error();
    return QList<MadeReport>();
}

Result<QList<MadeReport>> ReportHistory::add(const MadeReport& report) const
{
    if (const auto folder = makePrivatePath(m_folder); !folder)
        return folder.error();
    QLockFile lock(filePath() + QStringLiteral(".lock"));
    if (!lock.tryLock(kLockWaitMs))
        return Error{ErrorCode::Busy, {},
            filePath() + QStringLiteral(": another program is writing it, or it cannot be written")};
    auto reports = list();
    if (!reports)
        return reports.error();
    reports->prepend(report);
    if (reports->size() > kMost)
        reports->resize(kMost);
    if (const auto saved = writePrivateFile(filePath(), written(*reports)); !saved)
        return saved.error();
    return *reports;
}

/// Never over a file that is there already.
Status ReportHistory::setAside() const
{
    for (int number = 1; number <= 100; ++number) {
        if (QFile::rename(filePath(), filePath() + QStringLiteral(".corrupt-%1").arg(number)))
            return {};
    }
    return Error{ErrorCode::Storage, {},
        filePath() + QStringLiteral(": cannot be understood, and cannot be set aside")};
}

} // namespace quorate
