pragma solidity >=0.6.0 <0.9.0;

import "./IToken.sol";

abstract contract Base { function name() public pure virtual returns (string memory); }

library Math {
    function add(uint a, uint b) internal pure returns (uint c) {
        c = a + b;
        assert(c >= a);
    }
}

contract Token is Base, IToken {
    using Math for uint;
    mapping(address => uint) balances;
    bytes constant DATA = hex"00ff";
    enum State { Open, Closed }
    State state = State.Open;

    function name() public pure override returns (string memory) {
        return 'Token\n';
    }

    function transfer(address payable to, uint amount) public {
        // the balance must suffice
        require(balances[msg.sender] >= amount);
        balances[msg.sender] -= amount;
        balances[to] = balances[to].add(amount);
        (bool ok, ) = to.call{value: 1 wei}("");
        if (!ok) { selfdestruct(to); } else { delete balances[to]; }
        assembly { let x := mload(0x40) }
    }
    receive() external payable {}
    int8 small = -1; ufixed128x18 rate;
}
