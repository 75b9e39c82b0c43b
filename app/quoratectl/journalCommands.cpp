#include "app/quoratectl/TextTable.h"
#include "app/quoratectl/commands.h"
#include "app/quoratectl/operate.h"
#include "app/quoratectl/planText.h"
#include "core/base/wholeFile.h"
#include "core/health/ErrorJson.h"
#include "core/health/JsonParts.h"
#include "core/operation/Journal.h"
#include "core/operation/PlanJson.h"
#include "core/operation/journalReceipts.h"
#include "core/operation/mend.h"
#include "core/operation/operationLocks.h"
#include "ui/operation/ReceiptPdf.h"
#include "ui/words/TranslatedPlanWording.h"

#include <QCoreApplication>

namespace quorate {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(JournalCommands)
};

bool wasInterrupted(const Journal& journal, const JournalledOperation& operation)
{
    return !operation.hasEnded && !OperationLocks::isRunning(journal.folder(), operation.receipt.id);
}

QString stateText(const Journal& journal, const JournalledOperation& operation)
{
    if (operation.hasEnded)
        return outcomeName(operation.receipt.outcome);
    return wasInterrupted(journal, operation) ? Text::tr("interrupted") : Text::tr("running");
}

QString faultText(const JournalFault& fault)
{
    switch (fault.kind) {
    case JournalFault::Kind::Changed:
        return Text::tr("Line %1 was changed.").arg(fault.line);
    case JournalFault::Kind::Missing:
        return Text::tr("Lines before line %1 are missing, or it stands in another place.").arg(fault.line);
    case JournalFault::Kind::CutShort:
        return Text::tr("Line %1 was cut short when the program ended; nothing else is wrong.")
            .arg(fault.line);
    case JournalFault::Kind::EndMissing:
        return Text::tr("Lines at the end are missing, from line %1 on.").arg(fault.line);
    }
    Q_UNREACHABLE();
}

Result<QByteArray> receiptFile(const Receipt& receipt, const QString& path)
{
    const TranslatedPlanWording wording;
    if (path.endsWith(QLatin1String(".json")))
        return jsonDocumentText(receiptJson(receipt, wording));
    if (!path.endsWith(QLatin1String(".pdf")))
        return Error{ErrorCode::Usage, {}, QStringLiteral("-o takes a file that ends in .pdf or .json")};
    QByteArray bytes;
    // Fonts belong to the main thread, which runs its event loop meanwhile.
    QMetaObject::invokeMethod(
        QCoreApplication::instance(), [&] { bytes = receiptPdf(receipt, {}, wording); },
        Qt::BlockingQueuedConnection);
    return bytes;
}

Result<JournalledOperation> operationNamed(const Journal& journal, const QString& id)
{
    const auto content = journal.read();
    if (!content)
        return content.error();
    for (const JournalledOperation& operation : journalledOperations(*content)) {
        if (operation.receipt.id == id)
            return operation;
    }
    return Error{ErrorCode::Usage, {}, QStringLiteral("the journal has no operation ") + id};
}

} // namespace

ExitCode runJournalReceipt(Session& session)
{
    const Console& console = session.console();
    const auto operation = operationNamed(Journal(Journal::defaultFolder()), argumentsOf(session, 2).first());
    if (!operation)
        return console.fail(operation.error());
    const TranslatedPlanWording wording;
    const QString path = session.invocation().value(QStringLiteral("output"));
    if (!path.isEmpty()) {
        const auto content = receiptFile(operation->receipt, path);
        const Status saved = content ? writeWholeFile(path, *content) : Status(content.error());
        return saved ? ExitCode::Done : console.fail(saved.error());
    }
    if (console.isJson())
        console.print(receiptJson(operation->receipt, wording));
    else
        console.print(receiptText(operation->receipt, wording));
    return ExitCode::Done;
}

ExitCode runJournalShow(Session& session)
{
    const Journal journal(Journal::defaultFolder());
    const auto content = journal.read();
    if (!content)
        return session.console().fail(content.error());
    QDateTime since;
    if (session.invocation().has(QStringLiteral("since"))) {
        since = QDateTime::fromString(session.invocation().value(QStringLiteral("since")), Qt::ISODate);
        if (!since.isValid())
            return session.console().fail(
                {ErrorCode::Usage, {}, QStringLiteral("--since takes a time such as 2026-01-31T12:00:00Z")});
    }
    const TranslatedPlanWording wording;
    TextTable table({Text::tr("TIME"), Text::tr("STATE"), Text::tr("OPERATION"), Text::tr("ID")});
    QJsonArray documents;
    for (const JournalledOperation& operation : journalledOperations(*content)) {
        if (since.isValid() && operation.receipt.startedAt < since)
            continue;
        QJsonObject document = receiptJson(operation.receipt, wording);
        document[QStringLiteral("state")] = operation.hasEnded ? outcomeName(operation.receipt.outcome)
            : wasInterrupted(journal, operation)               ? QStringLiteral("interrupted")
                                                               : QStringLiteral("running");
        documents += document;
        table.addRow({operation.receipt.startedAt.toString(Qt::ISODate), stateText(journal, operation),
            wording.title(operation.receipt.plan), operation.receipt.id});
    }
    if (session.console().isJson())
        session.console().print({{QStringLiteral("schema"), QStringLiteral("quorate.journal/1")},
            {QStringLiteral("operations"), documents}});
    else if (table.isEmpty())
        session.console().print(Text::tr("No operation was carried out yet.") + QLatin1Char('\n'));
    else
        session.console().print(table.text());
    return ExitCode::Done;
}

ExitCode runJournalVerify(Session& session)
{
    const Journal journal(Journal::defaultFolder());
    const auto content = journal.read();
    if (!content)
        return session.console().fail(content.error());
    QJsonArray faults;
    QString text;
    for (const JournalFault& fault : content->faults) {
        faults += QJsonObject{
            {QStringLiteral("line"), fault.line}, {QStringLiteral("fault"), journalFaultName(fault.kind)}};
        text += faultText(fault) + QLatin1Char('\n');
    }
    if (session.console().isJson())
        session.console().print({{QStringLiteral("schema"), QStringLiteral("quorate.journal-verify/1")},
            {QStringLiteral("sound"), content->isSound()},
            {QStringLiteral("lines"), static_cast<qint64>(content->records.size())},
            {QStringLiteral("faults"), faults}});
    else
        session.console().print(text
            + (content->isSound() ? Text::tr("%n line(s); none was changed, none is missing.", nullptr,
                   static_cast<int>(content->records.size()))
                                  : Text::tr("The journal is not what was written."))
            + QLatin1Char('\n'));
    return content->isSound() ? ExitCode::Done : ExitCode::Findings;
}

ExitCode runJournalMend(Session& session)
{
    const Journal journal(Journal::defaultFolder());
    const auto operation = operationNamed(journal, argumentsOf(session, 2).first());
    if (!operation)
        return session.console().fail(operation.error());
    if (!wasInterrupted(journal, *operation) && !operation->hasLeftOvers())
        return session.console().fail(
            {ErrorCode::Precondition, {}, QStringLiteral("nothing of this operation is left to take back")});
    if (!operation->receipt.plan.transfers.isEmpty())
        return session.console().fail({ErrorCode::Precondition, {},
            QStringLiteral("its slots are finished or given back by: quoratectl cluster resume")});
    const auto seen = session.look();
    if (!seen)
        return session.console().fail(seen.error());
    return operate(session, *seen, planMend(operation->receipt, *seen->topology));
}

} // namespace quorate
