#pragma once

#include <QWidget>

#include <functional>

namespace quorate {

/// The place of a page in a stack, a splitter or a row of tabs. The page is made when its place is first
/// shown or the page is first asked for, so that a window opens as fast as its first page. GUI thread.
class PagePlace : public QWidget {
    Q_OBJECT

public:
    using Make = std::function<QWidget*()>;

    /// `make` is called once; what it returns belongs to the place.
    explicit PagePlace(Make make, QWidget* parent = nullptr);

    bool isMade() const { return m_page != nullptr; }

protected:
    QWidget* makePage();
    QWidget* madePage() const { return m_page; }
    void showEvent(QShowEvent* event) override;

private:
    Make m_make;
    QWidget* m_page = nullptr;
};

/// The same, of one kind of page.
template <typename Page> class LatePage : public PagePlace {
public:
    explicit LatePage(std::function<Page*()> make, QWidget* parent = nullptr)
        : PagePlace(std::move(make), parent)
    {
    }

    Page& page() { return static_cast<Page&>(*makePage()); }
    /// Null until it is made.
    Page* made() const { return static_cast<Page*>(madePage()); }
};

} // namespace quorate
