#pragma once

#include "tests/ui/ContextWorld.h"
#include "ui/shell/Palette.h"

#include <QDir>
#include <QTest>

namespace quorate::test {

inline constexpr int kPatienceMs = 60'000;

template <typename Condition> void waitFor(const char* what, Condition condition)
{
    if (!QTest::qWaitFor(condition, kPatienceMs))
        qFatal("%s: not within a minute", what);
}

/// Saves what a widget looks like, in a folder, under a name that says appearance and language too.
class Photographer {
public:
    Photographer(ContextWorld& world, const QDir& folder)
        : m_world(world)
        , m_folder(folder)
    {
    }

    /// Calls `take` once for each appearance and language.
    template <typename Take> void inEachLook(Take take)
    {
        for (const QString& language : Language::available()) {
            m_world.language.use(language);
            for (const Appearance appearance : {Appearance::Light, Appearance::Dark}) {
                m_world.theme.setAppearance(appearance);
                m_world.theme.finish();
                const bool dark = appearance == Appearance::Dark;
                m_suffix = (dark ? QStringLiteral("-dark-") : QStringLiteral("-light-")) + language;
                take();
            }
        }
    }

    void save(const char* name, QWidget& widget)
    {
        // A layout that is done may ask for another one: of a text that wraps, of a tree inside a tab.
        for (int round = 0; round < 5; ++round)
            QCoreApplication::processEvents();
        // Without a blinking cursor; the palette would go with its focus.
        QWidget* const focused = QApplication::focusWidget();
        if (focused && !qobject_cast<Palette*>(focused->parentWidget()))
            focused->clearFocus();
        const QString path = m_folder.filePath(QString::fromLatin1(name) + m_suffix + QStringLiteral(".png"));
        if (!widget.grab().save(path))
            qFatal("cannot write %s", qPrintable(path));
    }

private:
    ContextWorld& m_world;
    QDir m_folder;
    QString m_suffix;
};

} // namespace quorate::test
