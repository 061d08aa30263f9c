! Heat in a rod, by explicit steps.
program heat
  use, intrinsic :: iso_fortran_env, only: real64, output_unit
  implicit none
  integer, parameter :: n = 100, steps = 1000
  real(real64), allocatable :: u(:), next(:)
  real(real64) :: alpha = 1.0e-4_real64, dx, dt
  integer :: i, step

  allocate(u(0:n), next(0:n), source=0.0_real64)
  dx = 1.0d0 / n
  dt = 0.4d0 * dx**2 / alpha
  u(n / 2) = 1.0d0

  do step = 1, steps
    do concurrent (i = 1:n-1)
      next(i) = u(i) + alpha * dt / dx**2 * (u(i+1) - 2.0d0 * u(i) + u(i-1))
    end do
    u = next
    if (mod(step, 100) == 0 .and. maxval(u) > 0.5) then
      write(output_unit, '(a, i6, f10.4)') "step ", step, maxval(u)
    end if
  end do
  deallocate(u, next)
  if (.not. .true.) stop 'never'
end program heat
