#include "app/quoratectl/Program.h"
#include "core/profile/PasswordSource.h"

#include <QCoreApplication>
#include <QGuiApplication>

#include <memory>

namespace {

// Only the PDF's fonts and painting need more than Qt Core; the platform is then one without a display.
bool needsPainting(int argc, char** argv)
{
    for (int i = 1; i < argc; ++i) {
        const QByteArrayView word(argv[i]);
        if (word == QByteArrayView("report") || word == QByteArrayView("drill")
            || word == QByteArrayView("receipt"))
            return true;
    }
    return false;
}

} // namespace

int main(int argc, char** argv)
{
    auto password = quorate::takePasswordFromEnvironment();
    quorate::Program::blockSignals(); // before any thread is made, so that all inherit it
    std::unique_ptr<QCoreApplication> application;
    if (needsPainting(argc, argv)) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
        application = std::make_unique<QGuiApplication>(argc, argv);
    } else {
        application = std::make_unique<QCoreApplication>(argc, argv);
    }
    QCoreApplication::setApplicationName(QStringLiteral("quoratectl"));
    QCoreApplication::setApplicationVersion(QStringLiteral(QUORATE_VERSION));
    return quorate::Program(*application, std::move(password)).run();
}
