#include <QApplication>
#include <QMainWindow>

/// What any Qt program needs before its first window is seen.
int main(int argc, char* argv[])
{
    QApplication application(argc, argv);
    QMainWindow window;
    window.resize(1280, 720);
    window.show();
    return QApplication::exec();
}
