#include "config.h"
module stats
  implicit none
  private
  public :: mean, spread_of, histogram
  type, abstract :: shape_t
    character(len=:), allocatable :: name
  contains
    procedure(area_of), deferred :: area
  end type shape_t
  abstract interface
    pure function area_of(self) result(a)
      import :: shape_t
      class(shape_t), intent(in) :: self
      double precision :: a
    end function
  end interface
contains
  pure elemental real function square(x)
    real, intent(in) :: x
    square = x ** 2
  end function square
  function mean(values) result(m)
    real, intent(in) :: values(:)
    real :: m
    m = sum(values) / max(1, size(values))
  end function mean
  subroutine histogram(values, counts)
    real, intent(in) :: values(:)
    integer, intent(out) :: counts(10)
    integer :: i
    counts = 0
    do i = 1, size(values)
      counts(int(values(i)) + 1) = counts(int(values(i)) + 1) + 1
    end do
    print *, "don't ""panic""", z'FF', b"101", .false._1
    goto 10
10  format(1x, 'total:', i5, (f8.3, 2x))
  end subroutine histogram
end module stats
