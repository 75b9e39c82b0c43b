#include "ui/widgets/Icon.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <array>
#include <optional>

namespace quorate {

namespace {

// In the order of IconName.
constexpr std::array kFileNames{"state-ok", "state-warning", "state-critical", "state-unknown", "state-info",
    "state-busy", "role-master", "role-replica", "role-sentinel", "role-unknown", "kind-standalone",
    "kind-replication", "kind-sentinel", "kind-cluster", "kind-datacenters", "kind-unknown", "action-add",
    "action-refresh", "action-export", "action-sandbox", "action-settings", "action-search", "action-copy",
    "action-close", "action-edit", "action-delete", "lock", "link", "link-broken", "chevron-right",
    "chevron-down", "arrow-right", "page-deployments", "page-health", "page-slots", "page-report",
    "page-operations", "action-notices", "navigator", "page-drills"};
static_assert(kFileNames.size() == static_cast<std::size_t>(IconName::PageDrills) + 1);

/// What decides an icon's colour: a tone of the theme, or the accent that it lies on.
struct Ink {
    Tone tone = Tone::Neutral;
    bool onAccent = false;

    QColor colour(QIcon::Mode mode) const
    {
        const Tokens& tokens = currentTokens();
        if (mode == QIcon::Disabled)
            return blend(tokens.card, tokens.muted, 0.5);
        return onAccent ? tokens.onAccent : toneColour(tokens, tone);
    }
};

/// Draws an SVG whose strokes say currentColor in a colour of the theme, sharp at every scale.
class TintedIconEngine final : public QIconEngine {
public:
    TintedIconEngine(IconName name, Ink ink)
        : m_name(name)
        , m_ink(ink)
    {
    }

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal scale = painter->device() ? painter->device()->devicePixelRatio() : 1.0;
        painter->drawPixmap(rect, scaledPixmap(rect.size() * scale, mode, state, scale));
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1.0);
    }

    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State, qreal) override
    {
        const QColor colour = m_ink.colour(mode);
        const QString key = QStringLiteral("quorate-icon-%1-%2-%3x%4")
                                .arg(static_cast<int>(m_name))
                                .arg(colour.name())
                                .arg(size.width())
                                .arg(size.height());
        QPixmap pixmap;
        if (!QPixmapCache::find(key, &pixmap)) {
            pixmap = render(size, colour);
            QPixmapCache::insert(key, pixmap);
        }
        return pixmap;
    }

    QIconEngine* clone() const override { return new TintedIconEngine(*this); }

private:
    QPixmap render(const QSize& size, const QColor& colour) const
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QFile file(iconPath(m_name));
        // A button may be squeezed until it has no room for its icon.
        if (size.isEmpty() || !file.open(QIODevice::ReadOnly))
            return pixmap;
        QSvgRenderer renderer(file.readAll().replace("currentColor", colour.name().toLatin1()));
        QPainter painter(&pixmap);
        renderer.render(&painter, QRectF(QPointF(0, 0), QSizeF(size)));
        return pixmap;
    }

    IconName m_name;
    Ink m_ink;
};

} // namespace

QIcon icon(IconName name, Tone tone)
{
    return QIcon(new TintedIconEngine(name, {tone, false}));
}

QIcon iconOnAccent(IconName name)
{
    return QIcon(new TintedIconEngine(name, {Tone::Neutral, true}));
}

IconName toneIcon(Tone tone)
{
    switch (tone) {
    case Tone::Ok:
        return IconName::StateOk;
    case Tone::Warning:
        return IconName::StateWarning;
    case Tone::Critical:
        return IconName::StateCritical;
    case Tone::Neutral:
    case Tone::Info:
        return IconName::StateInfo;
    case Tone::Unknown:
        return IconName::StateUnknown;
    }
    return IconName::StateUnknown;
}

QList<IconName> allIcons()
{
    QList<IconName> names;
    for (std::size_t index = 0; index < kFileNames.size(); ++index)
        names += static_cast<IconName>(index);
    return names;
}

QString iconPath(IconName name)
{
    return QStringLiteral(":/icons/%1.svg").arg(QLatin1String(kFileNames[static_cast<std::size_t>(name)]));
}

} // namespace quorate
