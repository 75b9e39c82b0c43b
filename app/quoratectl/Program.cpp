#include "app/quoratectl/Program.h"

#include "app/quoratectl/helpText.h"
#include "core/base/processLimits.h"

#include <QCoreApplication>

#include <csignal>
#include <ctime>

namespace quorate {

namespace {

sigset_t stopSignals()
{
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    return signals;
}

// Turns a signal into a stop request, until it is told to end itself.
void watchSignals(const std::stop_token& end, std::stop_source command)
{
    const sigset_t signals = stopSignals();
    while (!end.stop_requested()) {
        const timespec slice{0, 100'000'000};
        if (sigtimedwait(&signals, nullptr, &slice) > 0)
            command.request_stop();
    }
}

} // namespace

Program::Program(QCoreApplication& application, std::optional<SecretString> environmentPassword)
    : m_application(application)
    , m_environmentPassword(std::move(environmentPassword))
{
}

Program::~Program() = default;

void Program::blockSignals()
{
    const sigset_t signals = stopSignals();
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
}

void Program::chooseLanguage()
{
    // Scripts read the JSON's sentences too: the same on every machine unless asked otherwise.
    const bool json = m_invocation && m_invocation->has(QStringLiteral("json"));
    const QString asked = m_invocation ? m_invocation->value(QStringLiteral("language")) : QString();
    const QString byLocale = json ? QStringLiteral("en") : Language::best(QLocale::system());
    if (asked.isEmpty() || !m_language.use(asked))
        m_language.use(byLocale);
}

ExitCode Program::fail(const Error& error) const
{
    const bool json = m_application.arguments().contains(QStringLiteral("--json"));
    return Console(json, m_wording).fail(error);
}

const CommandEntry* Program::find(const QStringList& words, QString& path) const
{
    for (int count = static_cast<int>(std::min<qsizetype>(2, words.size())); count > 0; --count) {
        path = words.mid(0, count).join(QLatin1Char(' '));
        for (const CommandEntry& entry : commandTable()) {
            if (entry.path == path)
                return &entry;
        }
    }
    return nullptr;
}

Status Program::check(const CommandEntry& entry) const
{
    if (const QStringList strangers = m_invocation->strangers(entry.options); !strangers.isEmpty())
        return Error{
            ErrorCode::Usage, {}, entry.path + QStringLiteral(" does not take --") + strangers.first()};
    const auto arguments = m_invocation->words().size() - entry.path.count(QLatin1Char(' ')) - 1;
    if (arguments < entry.leastArguments)
        return Error{
            ErrorCode::Usage, {}, entry.path + QStringLiteral(" needs an argument; see quoratectl --help")};
    if (arguments > entry.mostArguments)
        return Error{ErrorCode::Usage, {}, QStringLiteral("too many arguments for ") + entry.path};
    return {};
}

int Program::run()
{
    raiseOpenFileLimit();
    auto parsed = Invocation::parse(m_application.arguments());
    if (parsed)
        m_invocation = std::make_unique<Invocation>(*parsed);
    chooseLanguage();
    if (!parsed)
        return static_cast<int>(fail(parsed.error()));
    const Console console(m_invocation->has(QStringLiteral("json")), m_wording);
    const QStringList words = m_invocation->words();
    if (m_invocation->has(QStringLiteral("version"))) {
        console.write("quoratectl " QUORATE_VERSION "\n");
        return 0;
    }
    if (m_invocation->has(QStringLiteral("help")) || words.value(0) == QLatin1String("help")) {
        const QString about = words.value(0) == QLatin1String("help") ? words.value(1) : words.value(0);
        console.write((about.isEmpty() ? helpText() : helpText(about)).toUtf8());
        return 0;
    }
    QString path;
    const CommandEntry* const entry = find(words, path);
    if (!entry)
        return static_cast<int>(fail({ErrorCode::Usage, {},
            words.isEmpty() ? QStringLiteral("which command? See quoratectl --help")
                            : QStringLiteral("no such command: ") + words.mid(0, 2).join(QLatin1Char(' '))}));
    if (const auto checked = check(*entry); !checked)
        return static_cast<int>(fail(checked.error()));
    return runCommand(*entry);
}

int Program::runCommand(const CommandEntry& entry)
{
    const Console console(m_invocation->has(QStringLiteral("json")), m_wording);
    IoThread io;
    std::stop_source stop;
    std::jthread signalWatcher([stop](const std::stop_token& end) { watchSignals(end, stop); });
    ProfileAccess profiles(std::move(m_environmentPassword));
    std::jthread worker([&] {
        Session session(*m_invocation, console, io, profiles, stop.get_token());
        ExitCode code = entry.run(session);
        if (stop.stop_requested() && !entry.changes)
            code = ExitCode::Cancelled;
        QMetaObject::invokeMethod(
            &m_application, [code] { QCoreApplication::exit(static_cast<int>(code)); }, Qt::QueuedConnection);
    });
    return m_application.exec();
}

} // namespace quorate
