#include "ui/widgets/LatePage.h"

#include <QVBoxLayout>

#include <utility>

namespace quorate {

PagePlace::PagePlace(Make make, QWidget* parent)
    : QWidget(parent)
    , m_make(std::move(make))
{
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
}

QWidget* PagePlace::makePage()
{
    if (!m_page) {
        m_page = std::exchange(m_make, nullptr)();
        layout()->addWidget(m_page);
        m_page->show(); // with its place, not a turn of the event loop later
        setFocusProxy(m_page);
    }
    return m_page;
}

void PagePlace::showEvent(QShowEvent* event)
{
    makePage();
    QWidget::showEvent(event);
}

} // namespace quorate
