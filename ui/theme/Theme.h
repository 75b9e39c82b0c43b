#pragma once

#include "ui/theme/Dresser.h"
#include "ui/theme/Tokens.h"

#include <QObject>

class QApplication;

namespace quorate {

enum class Appearance { System, Light, Dark };

/// Dresses the application: palette, base font and the one style sheet, made from the tokens. Follows the
/// desktop unless told otherwise and may be switched while windows are open: widgets learn of it by
/// QEvent::StyleChange. Many widgets change a few at a time (see Dresser). One per program, living as long as
/// the QApplication. GUI thread.
class Theme : public QObject {
    Q_OBJECT

public:
    explicit Theme(QApplication& application, QObject* parent = nullptr);

    Appearance appearance() const { return m_appearance; }
    /// Windows with much in them show it a moment later; changed() tells.
    void setAppearance(Appearance appearance);
    /// Dresses everything once more, because something that the looks depend on has changed.
    void refresh() { apply(); }
    /// Does not return before all is in its new looks: for pictures of windows.
    void finish() { m_dresser.finish(); }

    /// What `make` makes; much faster for a window with many parts, but not while another one is shown.
    template <typename Make> auto whileBare(Make make)
    {
        m_dresser.takeOff();
        auto made = make();
        m_dresser.putOnAgain();
        return made;
    }

Q_SIGNALS:
    void changed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool desktopIsDark();
    void apply();

    Dresser m_dresser;
    Appearance m_appearance = Appearance::System;
    bool m_applying = false;
};

/// The style sheet for those tokens: resources/theme/quorate.qss with every @name replaced.
QString styleSheetFor(const Tokens& tokens);
QPalette paletteFor(const Tokens& tokens);

} // namespace quorate
