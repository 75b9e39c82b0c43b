#pragma once

#include "ui/topology/LinkLine.h"
#include "ui/widgets/Icon.h"

#include <QWidget>

#include <optional>

namespace quorate {

/// One sign of the drawing as the legend shows it: an icon, or a piece of a line as LinkLine draws it.
class LegendSign : public QWidget {
    Q_OBJECT

public:
    LegendSign(IconName name, Tone tone);
    explicit LegendSign(const LinkFacts& line);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::optional<LinkFacts> m_line;
    QIcon m_icon;
};

} // namespace quorate
