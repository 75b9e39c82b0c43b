#include "core/base/processLimits.h"
#include "core/profile/KeychainSecretStore.h"
#include "ui/shell/ConnectionTasks.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/WatchedApplication.h"

#include <QApplication>
#include <QCommandLineParser>

#include <memory>

namespace {

using namespace quorate;

struct Options {
    QString profile;
    QString url;
    QString sandbox;
    QString language;
    QString theme;
};

Options parse(const QApplication& application)
{
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addVersionOption();
    const auto option = [&parser](const char* name, const char* description) {
        parser.addOption(
            {QLatin1String(name), QCoreApplication::translate("main", description), QStringLiteral("value")});
    };
    option("profile", QT_TRANSLATE_NOOP("main", "Open this saved connection."));
    option("url", QT_TRANSLATE_NOOP("main", "Open this address without saving it."));
    option("sandbox",
        QT_TRANSLATE_NOOP("main",
            "Open a sandbox of this kind, started if there is none: replication, sentinel, cluster or "
            "datacenters."));
    option("language", QT_TRANSLATE_NOOP("main", "Language of the window: en or zh_CN."));
    option("theme", QT_TRANSLATE_NOOP("main", "Colours of the window: light or dark."));
    parser.process(application);
    const auto value = [&parser](const char* name) {
        return parser.value(QLatin1String(name));
    };
    return {value("profile"), value("url"), value("sandbox"), value("language"), value("theme")};
}

void openSandbox(MainWindow& window, const SandboxStore& store, const QString& kind)
{
    for (const auto candidate : {DeploymentKind::Replication, DeploymentKind::Sentinel,
             DeploymentKind::Cluster, DeploymentKind::Datacenters}) {
        if (kind != kindName(candidate))
            continue;
        // One that is still there, from an earlier run, serves as well.
        if (const auto entries = store.list()) {
            for (const SandboxEntry& entry : *entries) {
                const bool serves = entry.sandbox && entry.sandbox->kind == candidate
                    && entry.sandbox->complete && entry.sandbox->runningCount() > 0
                    && window.deployments().find(entry.name);
                if (serves)
                    return window.showDeployment(entry.name);
            }
        }
        return window.connections().startSandbox(candidate);
    }
}

void openUrl(MainWindow& window, const QString& url, const TranslatedWording& wording)
{
    const auto target = parseTargetUrl(url);
    if (!target) {
        qCritical("quorate: %s", qPrintable(wording.error(target.error())));
        return;
    }
    Profile profile;
    profile.name = targetUrl(*target);
    profile.target = *target;
    window.deployments().openUnsaved(profile);
    window.showDeployment(profile.name);
}

} // namespace

int main(int argc, char** argv)
{
    raiseOpenFileLimit();
#ifdef NDEBUG
    QApplication application(argc, argv);
#else
    WatchedApplication application(argc, argv);
#endif
    QCoreApplication::setApplicationName(QStringLiteral("quorate"));
    QCoreApplication::setOrganizationName(QStringLiteral("quorate"));
    QCoreApplication::setApplicationVersion(QStringLiteral(QUORATE_VERSION));
    Language language;
    Theme theme(application);
    Preferences preferences(theme, language);
    const Options options = parse(application);
    // For this run only.
    if (!options.language.isEmpty())
        language.use(options.language);
    if (!options.theme.isEmpty())
        theme.setAppearance(options.theme == QLatin1String("dark") ? Appearance::Dark : Appearance::Light);

    const SystemClock clock;
    IoThread io;
    ProfileStore profiles;
    FallbackSecretStore secrets(std::make_unique<KeychainSecretStore>());
    SandboxStore sandboxes;
    Ticker ticker(clock);
    const TranslatedWording wording;
    Workers workers;
    const AppContext context{
        io, profiles, secrets, sandboxes, workers, wording, ticker, language, theme, preferences};
    const auto made = theme.whileBare([&context] { return std::make_unique<MainWindow>(context); });
    MainWindow& window = *made;
    window.show();
    if (!options.profile.isEmpty())
        window.showDeployment(options.profile);
    if (!options.url.isEmpty())
        openUrl(window, options.url, wording);
    if (!options.sandbox.isEmpty())
        openSandbox(window, sandboxes, options.sandbox);
    return QApplication::exec();
}
